/**
 * What follows from the kinds of the series in a measure: the unit of its values, which test applies to them, and which
 * measures are not allowed. See {@link org.callover.kpi.catalogue.kind.KindRules}.
 */
@NullMarked
package org.callover.kpi.catalogue.kind;

import org.jspecify.annotations.NullMarked;
