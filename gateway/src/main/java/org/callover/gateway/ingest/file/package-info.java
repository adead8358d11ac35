/**
 * The bytes of a file: {@link org.callover.gateway.ingest.file.CsvFile} makes rows of them, and
 * {@link org.callover.gateway.ingest.file.ObservationSpool} sets down the observations that come of those. What a row means is
 * for the core to say.
 */
@NullMarked
package org.callover.gateway.ingest.file;

import org.jspecify.annotations.NullMarked;
