package org.callover.gateway.pages.indicator;

import java.util.List;
import java.util.stream.Collectors;
import org.callover.gateway.pages.NamedText;
import org.callover.gateway.pages.score.ShownScore.ShownChange;
import org.callover.gateway.pages.score.ShownScores;
import org.callover.gateway.pages.series.SeriesWords;
import org.callover.kpi.control.Control;
import org.callover.kpi.control.NativeRun;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.print.Printed;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.print.VerdictWords;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.statistics.XmrRule;
import org.callover.kpi.text.Words;

/** What the statistics say of a score: whether its change is more than chance, and whether its latest month is unusual. */
final class RealityFacts {

    private final Score score;
    private final Scored scored;
    private final NamedText.Facts facts = new NamedText.Facts();

    private RealityFacts(Score score, Scored scored) {
        this.score = score;
        this.scored = scored;
    }

    /** The facts in the order in which they are read; none without a value. */
    static List<NamedText> of(Score score) {
        return score.result() instanceof Scored scored ? new RealityFacts(score, scored).all() : List.of();
    }

    private List<NamedText> all() {
        change();
        interval();
        control(scored.controlPoint().read());
        return facts.all();
    }

    private void change() {
        ShownChange change = ShownScores.change(score, scored.comparison());
        if (change.printed() == null) {
            facts.add("Change", change.from());
            return;
        }
        facts.add("Change", "%s %s".formatted(change.printed(), change.from()))
                .add("Is the change more than chance?", change.isReal())
                .add("In other areas", score.asInMost().map(Words::capitalised).orElse(null));
    }

    private void interval() {
        PrintedScore printed = new PrintedScore(score);
        Printed lower = printed.of(ScoreFigure.LOWER);
        Printed upper = printed.of(ScoreFigure.UPPER);
        if (lower instanceof Printed.Number && upper instanceof Printed.Number) {
            facts.add("What chance allows", "%s to %s (95%% interval)".formatted(lower.text(), upper.text()));
        }
    }

    private void control(Control control) {
        if (control instanceof Control.Charted charted) {
            charted(charted);
        } else if (control instanceof Control.Trended trended) {
            facts.add("Trend", Words.capitalised(VerdictWords.of(trended.test().finding())));
        } else if (control instanceof Control.NotCharted none) {
            facts.add("Control chart", "None, because %s".formatted(none.text()));
        }
    }

    private void charted(Control.Charted charted) {
        NativeRun run = charted.run();
        String word = run.step().word();
        facts.add(
                        "Control chart",
                        "%d %s, %s"
                                .formatted(
                                        run.length(),
                                        run.length() == 1 ? word : word + "s",
                                        SeriesWords.months(run.extent())))
                .add(
                        "The latest %s, %s".formatted(word, run.last().label()),
                        Words.capitalised(VerdictWords.of(charted.variation())))
                .add("Signals", signals(charted))
                .add(
                        "Will the target be met?",
                        charted.assurance()
                                .map(VerdictWords::of)
                                .map(words -> "If nothing changes, it " + words)
                                .or(() -> charted.noAssurance().map(why -> "Cannot be said, because " + why))
                                .orElse(null));
    }

    private static String signals(Control.Charted charted) {
        List<XmrRule> rules = charted.reading().latest().rules();
        return rules.isEmpty()
                ? "None"
                : Words.capitalised(rules.stream().map(VerdictWords::of).collect(Collectors.joining("; ")));
    }
}
