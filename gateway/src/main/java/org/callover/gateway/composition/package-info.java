/**
 * Makes papers from templates and scores. Start with {@link org.callover.gateway.composition.Composer}. What is shown
 * and where is the template's; every figure and its wording is the core's.
 */
@NullMarked
package org.callover.gateway.composition;

import org.jspecify.annotations.NullMarked;
