/** Word documents, read back; start with {@link org.callover.gateway.document.docx.DocxPaperTest}. */
package org.callover.gateway.document.docx;
