/**
 * The groups that an indicator is compared with, as written under {@code benchmark:} and {@code benchmarks:}, and the
 * rules for what may be ranked. {@link org.callover.kpi.catalogue.benchmark.BenchmarkReader} reads them.
 */
@NullMarked
package org.callover.kpi.catalogue.benchmark;

import org.jspecify.annotations.NullMarked;
