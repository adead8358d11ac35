/** The format with one observation to a row; entry: {@link org.callover.gateway.ingest.tidy.TidyFormat}. */
@NullMarked
package org.callover.gateway.ingest.tidy;

import org.jspecify.annotations.NullMarked;
