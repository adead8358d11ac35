/**
 * What the engine must reproduce, for another implementer or an auditor: published by
 * {@link org.callover.gateway.conformance.ConformanceResource}, run without a server by
 * {@link org.callover.gateway.conformance.ConformanceCommand}.
 */
@NullMarked
package org.callover.gateway.conformance;

import org.jspecify.annotations.NullMarked;
