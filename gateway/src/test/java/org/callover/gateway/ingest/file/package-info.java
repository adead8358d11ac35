/** How a file is read, whatever its format; entry: {@link org.callover.gateway.ingest.file.GuessesTest}. */
package org.callover.gateway.ingest.file;
