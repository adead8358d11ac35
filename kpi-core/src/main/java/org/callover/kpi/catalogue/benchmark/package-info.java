/**
 * The groups an indicator is set beside, as written under {@code benchmark:} and {@code benchmarks:}, and what its rank
 * may be by.
 */
@NullMarked
package org.callover.kpi.catalogue.benchmark;

import org.jspecify.annotations.NullMarked;
