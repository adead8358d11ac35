/**
 * Writes a paper as a Word document (DOCX, ISO/IEC 29500) that everybody can read: real headings, tables with header rows,
 * alternative texts and a language. Start with {@link org.callover.gateway.document.docx.DocxPaper}.
 *
 * <p>A plan comes first ({@link org.callover.gateway.document.docx.plan.PagePlan}): what stands on which pages, in order. {@code DocxBody} then writes it. The parts
 * of a document that are the same for every paper, such as the styles, are resources beside this package.
 */
@NullMarked
package org.callover.gateway.document.docx;

import org.jspecify.annotations.NullMarked;
