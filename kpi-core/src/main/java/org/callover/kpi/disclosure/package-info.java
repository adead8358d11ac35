/**
 * Decides which figures may be shown when small counts must stay hidden. Start at
 * {@link org.callover.kpi.disclosure.Disclosure}.
 */
@NullMarked
package org.callover.kpi.disclosure;

import org.jspecify.annotations.NullMarked;
