/**
 * What a workbook of a paper is, for both formats of spreadsheets: which sheets it has, what stands in each cell and
 * how wide the columns are. Start with {@link org.callover.gateway.document.sheet.Workbook}. It keeps to the
 * government's checklist for statistics in spreadsheets; {@code docs/spreadsheets.md} has each point and its test.
 */
@NullMarked
package org.callover.gateway.document.sheet;

import org.jspecify.annotations.NullMarked;
