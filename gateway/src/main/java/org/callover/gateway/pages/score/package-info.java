/**
 * Scores as pages show them: {@link org.callover.gateway.pages.score.ShownScores}. Every figure and its wording is the
 * core's.
 */
@NullMarked
package org.callover.gateway.pages.score;

import org.jspecify.annotations.NullMarked;
