/** What became of a file, told to whoever sent it and to others; entry: {@link org.callover.gateway.ingest.receipt.Receipt}. */
@NullMarked
package org.callover.gateway.ingest.receipt;

import org.jspecify.annotations.NullMarked;
