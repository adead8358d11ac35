/**
 * Readers of spreadsheets: {@link org.callover.gateway.wire.prose.sheet.XlsxProse} and {@link
 * org.callover.gateway.wire.prose.sheet.OdsProse}. Cells are read as they are printed.
 */
@NullMarked
package org.callover.gateway.wire.prose.sheet;

import org.jspecify.annotations.NullMarked;
