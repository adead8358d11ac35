/**
 * What follows from the kinds of the series that a measure is made of: what its values are in, what chance makes of
 * them, and which measures cannot be.
 */
@NullMarked
package org.callover.kpi.catalogue.kind;

import org.jspecify.annotations.NullMarked;
