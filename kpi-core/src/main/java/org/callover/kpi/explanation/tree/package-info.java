/**
 * What an explanation is written as: a tree of uniform steps, each worth what its own steps come to;
 * {@link org.callover.kpi.explanation.tree.ExplanationStep} is one of them.
 */
@NullMarked
package org.callover.kpi.explanation.tree;

import org.jspecify.annotations.NullMarked;
