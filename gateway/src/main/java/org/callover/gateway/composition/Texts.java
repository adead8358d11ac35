package org.callover.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.RichText.Span;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.paper.FigureName;
import org.callover.kpi.paper.PaperWord;
import org.callover.kpi.paper.TemplateText;
import org.callover.kpi.period.Period;
import org.callover.kpi.print.Printed;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.print.VerdictWords;
import org.callover.kpi.score.RolledUp;
import org.callover.kpi.score.Score;
import org.callover.kpi.summary.ExceptionRule;
import org.jspecify.annotations.Nullable;

/** Makes texts from templates: puts figures in place of their names. */
record Texts(PaperQuestion asked, PaperScores scores, Cells cells) {

    private static final String NO_FIGURE = "no figure";

    /**
     * The text of a template.
     *
     * @param row the row of the section; absent outside a section that is repeated for rows
     */
    RichText of(TemplateText text, KpiSet.@Nullable Row row) {
        List<Span> spans = new ArrayList<>();
        for (TemplateText.Part part : text.parts()) {
            if (part instanceof TemplateText.Words words) {
                spans.add(new RichText.Words(words.text()));
            } else if (part instanceof TemplateText.AboutPaper about) {
                spans.add(new RichText.Words(word(about.word())));
            } else {
                spans.addAll(figure(((TemplateText.Named) part).name(), row).spans());
            }
        }
        return new RichText(spans);
    }

    /** A figure with the marks of the notes to it. */
    private RichText figure(FigureName name, KpiSet.@Nullable Row row) {
        KpiSet.Row of = name.indicator() == null
                ? Objects.requireNonNull(row, "only a section of a row has its figures")
                : scores.row(name.indicator());
        Period period = name.period() == null ? asked.period() : name.period();
        Score score = scores.of(of, name.area() == null ? asked.area() : name.area(), period);
        Printed printed = new PrintedScore(score).of(name.figure());
        return printed instanceof Printed.Missing missing
                ? RichText.of(NO_FIGURE).noted(cells.notes().numbers(List.of(missing.text())))
                : RichText.of(printed.text())
                        .noted(cells.of(score, name.figure()).notes());
    }

    private String word(PaperWord word) {
        return switch (word) {
            case AREA -> scores.place();
            case PERIOD -> asked.period().label();
            case SET -> asked.set().title();
            case GREEN -> count(Rag.GREEN);
            case AMBER -> count(Rag.AMBER);
            case RED -> count(Rag.RED);
            case NOT_RATED -> count(Rag.NOT_RATED);
            case UNSCORED -> Integer.toString(scores.card().unscored());
            case STATUS -> RolledUp.of(scores.card()).stream().map(Texts::whole).collect(Collectors.joining(" "));
            case CONCERNS -> count(ExceptionRule.List.CONCERNS);
            case SUCCESSES -> count(ExceptionRule.List.SUCCESSES);
            case CHANGED -> count(ExceptionRule.List.CHANGED);
        };
    }

    private static String whole(RolledUp status) {
        return "%s as a whole is %s: %s."
                .formatted(
                        status.area().name(),
                        VerdictWords.of(status.status()).toLowerCase(Locale.ROOT),
                        status.arithmetic());
    }

    private String count(Rag rag) {
        return Integer.toString(scores.card().ragCounts().getOrDefault(rag, 0));
    }

    private String count(ExceptionRule.List list) {
        return Integer.toString(scores.summary().list(list).size());
    }
}
