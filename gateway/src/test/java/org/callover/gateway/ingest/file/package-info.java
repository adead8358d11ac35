/** The bytes of a file; entry: {@link org.callover.gateway.ingest.file.ObservationSpoolTest}. */
package org.callover.gateway.ingest.file;
