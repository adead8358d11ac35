package org.callover.gateway.pages.area;

import java.util.Locale;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.print.Printed;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.print.VerdictWords;
import org.callover.kpi.score.Score;
import org.callover.kpi.text.Words;

/**
 * The score of an area, for the table and the map.
 *
 * @param figure the value; empty if there is none
 * @param change the change; empty if there is none
 * @param reason why there is no value; empty if there is one
 */
public record AreaScore(String figure, String change, String reason, Rag rag) {

    static AreaScore of(Score score) {
        PrintedScore printed = new PrintedScore(score);
        Printed value = printed.of(ScoreFigure.VALUE);
        return value instanceof Printed.Missing
                ? new AreaScore("", "", Words.capitalised(value.text()), score.rag())
                : new AreaScore(value.text(), change(printed), "", score.rag());
    }

    private static String change(PrintedScore printed) {
        Printed change = printed.of(ScoreFigure.PERCENT_CHANGE);
        return change instanceof Printed.Missing ? "" : change.text();
    }

    /** The figure and the rating in words; if there is no figure, why. */
    public String said() {
        return figure.isEmpty() ? reason : "%s, %s".formatted(figure, words());
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
