/** Spreadsheets as other programs read them. */
@NullMarked
package org.callover.gateway.document.opened;

import org.jspecify.annotations.NullMarked;
