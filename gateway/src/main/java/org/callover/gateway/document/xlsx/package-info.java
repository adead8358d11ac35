/**
 * A workbook as Office Open XML. Start with {@link org.callover.gateway.document.xlsx.XlsxPaper}. Decision 0019 says
 * why no library writes it.
 */
@NullMarked
package org.callover.gateway.document.xlsx;

import org.jspecify.annotations.NullMarked;
