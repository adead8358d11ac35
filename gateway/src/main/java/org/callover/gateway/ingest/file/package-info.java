/**
 * How a file is read, whatever its format: {@link org.callover.gateway.ingest.file.CsvFile} gives the rows,
 * {@link org.callover.gateway.ingest.file.Intake} takes what a {@link org.callover.gateway.ingest.file.FileFormat}
 * makes of them.
 */
@NullMarked
package org.callover.gateway.ingest.file;

import org.jspecify.annotations.NullMarked;
