/**
 * The form of an explanation: a tree of uniform steps, in which each value follows from the steps below.
 * {@link org.callover.kpi.explanation.tree.ExplanationStep} is one step.
 */
@NullMarked
package org.callover.kpi.explanation.tree;

import org.jspecify.annotations.NullMarked;
