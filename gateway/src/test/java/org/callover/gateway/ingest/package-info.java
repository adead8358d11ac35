/** Files taken in, good and bad; entry: {@link org.callover.gateway.ingest.ImportReceiptTest}. */
package org.callover.gateway.ingest;
