/**
 * Publishers' files with one column for a month, read by the rules of a feed; entry:
 * {@link org.callover.gateway.ingest.wide.WideFormat}.
 */
@NullMarked
package org.callover.gateway.ingest.wide;

import org.jspecify.annotations.NullMarked;
