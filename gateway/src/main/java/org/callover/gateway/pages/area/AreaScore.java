package org.callover.gateway.pages.area;

import java.util.Locale;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.print.VerdictWords;
import org.callover.kpi.score.Score;

/**
 * The score of an area, for the table and the map.
 *
 * @param figure the value, or why there is none
 * @param change the change, or why there is none
 */
public record AreaScore(String figure, String change, Rag rag) {

    static AreaScore of(Score score) {
        PrintedScore printed = new PrintedScore(score);
        return new AreaScore(
                printed.of(ScoreFigure.VALUE).text(),
                printed.of(ScoreFigure.PERCENT_CHANGE).text(),
                score.rag());
    }

    /** The rating in words. */
    public String words() {
        return VerdictWords.of(rag);
    }

    /** The rating as a part of names in the style. */
    public String style() {
        return rag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
