/**
 * Papers as CSV, and what makes a text harmless in it. Start with
 * {@link org.callover.gateway.document.csv.CsvPaper}.
 */
@NullMarked
package org.callover.gateway.document.csv;

import org.jspecify.annotations.NullMarked;
