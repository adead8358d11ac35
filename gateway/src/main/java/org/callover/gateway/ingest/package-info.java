/**
 * The import of files of observations: each file is kept as a whole or not at all. Start with
 * {@link org.callover.gateway.ingest.ImportsResource}.
 */
@NullMarked
package org.callover.gateway.ingest;

import org.jspecify.annotations.NullMarked;
