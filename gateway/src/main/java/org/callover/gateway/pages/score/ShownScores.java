package org.callover.gateway.pages.score;

import org.callover.gateway.composition.Footnotes;
import org.callover.gateway.composition.chart.Sparklines;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.html.HtmlPictures;
import org.callover.gateway.pages.score.ShownScore.ShownChange;
import org.callover.gateway.wire.Question;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.print.Printed;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.NotScored;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Makes the texts of scores for one page. */
public final class ShownScores {

    private final Footnotes footnotes;
    private final HtmlPictures pictures = new HtmlPictures();

    public ShownScores(Footnotes footnotes) {
        this.footnotes = footnotes;
    }

    /** A score without its sparkline. */
    public ShownScore plain(Score score) {
        return of(score, null);
    }

    /** A score with its sparkline, if it has one. */
    public ShownScore drawn(Score score) {
        return of(score, Sparklines.cell(score).value() instanceof TableCell.Drawn drawn ? pictures.icon(drawn) : null);
    }

    private ShownScore of(Score score, @Nullable String sparkline) {
        PrintedScore printed = new PrintedScore(score);
        Scored scored = score.result() instanceof Scored found ? found : null;
        return new ShownScore(
                score.row().title(),
                score.row().section(),
                address(score),
                score.rag(),
                scored == null ? null : printed.of(ScoreFigure.AMOUNT).text(),
                score.period() == null ? null : score.window().label(score.period()),
                score.result() instanceof NotScored none && score.narrative().isEmpty()
                        ? sentence(none.why().text())
                        : null,
                scored == null ? null : change(score, scored.comparison()),
                rank(printed.of(ScoreFigure.RANK_IN_WORDS)),
                score.sentence(),
                sparkline,
                footnotes.tied(score).stream().map(ShownScores::sentence).toList());
    }

    /** The page of the indicator of a score, in its area. */
    private static String address(Score score) {
        return Question.of("/indicators", score.indicator().id().value())
                .with("area", score.area().code())
                .toString();
    }

    /** What a score is compared with, how it changed, and whether that is more than chance. */
    public static ShownChange change(Score score, Comparison comparison) {
        if (comparison instanceof NotCompared none) {
            return new ShownChange(null, sentence(none.text()), "");
        }
        Compared compared = (Compared) comparison;
        PrintedScore printed = new PrintedScore(score);
        return new ShownChange(
                score.displayChange(compared),
                "from %s, %s"
                        .formatted(
                                printed.of(ScoreFigure.COMPARISON_VALUE).text(),
                                printed.of(ScoreFigure.COMPARISON_PERIOD).text()),
                real(printed.of(ScoreFigure.SIGNIFICANCE)));
    }

    private static String real(Printed significance) {
        return significance instanceof Printed.Words ? Words.capitalised(significance.text()) : "Not tested";
    }

    private static String rank(Printed place) {
        return place instanceof Printed.Missing missing && missing.cause() == Printed.Cause.NOT_APPLICABLE
                ? "Not ranked"
                : Words.capitalised(place.text());
    }

    private static String sentence(String text) {
        String capital = Words.capitalised(text.strip());
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
