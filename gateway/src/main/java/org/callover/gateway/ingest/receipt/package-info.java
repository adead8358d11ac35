/**
 * The result of an import, for its sender and for others; start with {@link
 * org.callover.gateway.ingest.receipt.Receipt}.
 */
@NullMarked
package org.callover.gateway.ingest.receipt;

import org.jspecify.annotations.NullMarked;
