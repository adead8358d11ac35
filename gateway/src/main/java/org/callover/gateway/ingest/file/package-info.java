/**
 * The reading of files: {@link org.callover.gateway.ingest.file.CsvFile} turns bytes into rows, and
 * {@link org.callover.gateway.ingest.file.ObservationSpool} keeps the observations that the core makes from those rows.
 */
@NullMarked
package org.callover.gateway.ingest.file;

import org.jspecify.annotations.NullMarked;
