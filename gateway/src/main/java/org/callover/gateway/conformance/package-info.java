/**
 * The worked examples, for auditors and for authors of other implementations.
 * {@link org.callover.gateway.conformance.ConformanceResource} publishes them, and
 * {@link org.callover.gateway.conformance.ConformanceCommand} runs them without a server.
 */
@NullMarked
package org.callover.gateway.conformance;

import org.jspecify.annotations.NullMarked;
