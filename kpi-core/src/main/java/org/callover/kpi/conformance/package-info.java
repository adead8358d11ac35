/**
 * Proof that the engine does what definitions expect. {@link org.callover.kpi.conformance.WorkedExamples} runs their
 * worked examples.
 */
@NullMarked
package org.callover.kpi.conformance;

import org.jspecify.annotations.NullMarked;
