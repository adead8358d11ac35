/**
 * A paper as a row of parts, for the formats that have no sections: spreadsheets and CSV. Start with
 * {@link org.callover.gateway.document.part.Part}.
 */
@NullMarked
package org.callover.gateway.document.part;

import org.jspecify.annotations.NullMarked;
