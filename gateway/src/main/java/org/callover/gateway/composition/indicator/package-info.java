/**
 * What is said of one indicator alone: its definition in words, and its charts. Start with
 * {@link org.callover.gateway.composition.indicator.IndicatorPaper}.
 */
@NullMarked
package org.callover.gateway.composition.indicator;

import org.jspecify.annotations.NullMarked;
