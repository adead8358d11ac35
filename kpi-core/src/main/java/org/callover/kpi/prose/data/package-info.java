/**
 * The checks of what a text asserts against the figures of a paper. {@link org.callover.kpi.prose.data.DataCheck} takes an
 * assertion.
 */
@NullMarked
package org.callover.kpi.prose.data;

import org.jspecify.annotations.NullMarked;
