/**
 * Content codings (RFC 9110, section 8.4): which one a caller accepts, and answers compressed with gzip. Start with
 * {@link org.callover.gateway.coding.AcceptedCodings}.
 */
@NullMarked
package org.callover.gateway.coding;

import org.jspecify.annotations.NullMarked;
