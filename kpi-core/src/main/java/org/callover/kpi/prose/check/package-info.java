/**
 * The checks of what sentences and tables assert: each by itself, and all of them together. {@link
 * org.callover.kpi.prose.check.OwnCheck} takes one.
 */
@NullMarked
package org.callover.kpi.prose.check;

import org.jspecify.annotations.NullMarked;
