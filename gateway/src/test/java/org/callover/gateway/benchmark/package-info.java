/** Measurements against a running instance; entry: {@link org.callover.gateway.benchmark.ImportBenchmark}. */
package org.callover.gateway.benchmark;
