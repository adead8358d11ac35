package org.callover.gateway.pages.board;

import org.callover.gateway.pages.score.ShownScore;
import org.jspecify.annotations.Nullable;

/**
 * A row of a scorecard as texts.
 *
 * @param listed the rules that list it; absent if it is on no list
 */
public record BoardRow(ShownScore score, @Nullable String listed) {}
