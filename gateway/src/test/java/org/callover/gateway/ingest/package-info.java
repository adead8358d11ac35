/** Files taken in, good and bad; entry: {@link org.callover.gateway.ingest.TidyImportTest}. */
package org.callover.gateway.ingest;
