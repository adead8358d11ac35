/**
 * A workbook as OpenDocument. Start with {@link org.callover.gateway.document.ods.OdsPaper}. Decision 0019 says why no
 * library writes it.
 */
@NullMarked
package org.callover.gateway.document.ods;

import org.jspecify.annotations.NullMarked;
