/** Receipts; entry: {@link org.callover.gateway.ingest.receipt.OpenReceiptTest}. */
package org.callover.gateway.ingest.receipt;
