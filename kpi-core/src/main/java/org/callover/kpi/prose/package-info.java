/**
 * A check of prose: whether the numbers in a text, and its words of direction and weight, agree with each other and with
 * the data. {@link org.callover.kpi.prose.ProseChecker} takes a text.
 */
@NullMarked
package org.callover.kpi.prose;

import org.jspecify.annotations.NullMarked;
