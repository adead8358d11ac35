/**
 * Papers as PDF: PDF/UA-1 and PDF/A-2a in one file. Start with {@link org.callover.gateway.document.pdf.PdfPaper}.
 *
 * <p>A PDF is made from the HTML of a paper, changed for print and with a style of its own.
 */
@NullMarked
package org.callover.gateway.document.pdf;

import org.jspecify.annotations.NullMarked;
