package org.callover.gateway.wire.summary;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.summary.ExceptionRule;
import org.callover.kpi.summary.ExceptionalScore;
import org.callover.kpi.summary.Summary;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** A writer of a call-over as plain text, to paste into an agenda paper. */
public final class SummaryText {

    private static final Map<ExceptionRule.List, String> HEADINGS = Map.of(
            ExceptionRule.List.CONCERNS, "Of particular concern",
            ExceptionRule.List.SUCCESSES, "Performing well",
            ExceptionRule.List.CHANGED, "Changed since");

    private SummaryText() {}

    /** The call-over in UTF-8. */
    public static byte[] of(Summary summary) {
        Scorecard card = summary.card();
        StringBuilder text = new StringBuilder();
        String areas = card.areas().stream().map(area -> area.name()).collect(Collectors.joining(", "));
        text.append("%s: %s, %s%n"
                .formatted(card.set().title(), areas, card.period().label()));
        text.append("%s; %d without a figure.%n".formatted(counts(card), card.unscored()));
        summary.rolledUp()
                .forEach(status -> text.append("%s as a whole is %s: %s.%n"
                        .formatted(status.area().name(), words(status.status()), status.arithmetic())));
        for (ExceptionRule.List list : ExceptionRule.List.values()) {
            String since =
                    list == ExceptionRule.List.CHANGED ? " " + summary.since().label() : "";
            text.append("%n%s%s%n".formatted(HEADINGS.get(list), since));
            lines(summary.list(list), text);
        }
        return text.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void lines(List<ExceptionalScore> entries, StringBuilder text) {
        if (entries.isEmpty()) {
            text.append("- none\n");
        }
        entries.forEach(entry -> text.append("- %s [%s]%n"
                .formatted(
                        entry.score().sentence(),
                        Stream.concat(
                                        entry.rules().stream().map(rule -> words(rule, entry.score(), entry.before())),
                                        entry.score().asInMost().stream())
                                .collect(Collectors.joining("; ")))));
    }

    /** The rules that list a score, as the beginning of a sentence; empty if there are none. */
    public static String why(Collection<ExceptionRule> rules, Score score, @Nullable Score before) {
        return Words.capitalised(
                rules.stream().map(rule -> words(rule, score, before)).collect(Collectors.joining("; ")));
    }

    /**
     * The words for a rule; those for a change also say what it changed from.
     *
     * @param before the score of the earlier period; absent if there is none
     */
    private static String words(ExceptionRule rule, Score score, @Nullable Score before) {
        return rule == ExceptionRule.RAG_CHANGED && before != null
                ? "%s from %s to %s".formatted(rule.words(), words(before.rag()), words(score.rag()))
                : rule.words();
    }

    private static String counts(Scorecard card) {
        return card.ragCounts().entrySet().stream()
                .map(counted -> counted.getValue() + " " + words(counted.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String words(Rag rag) {
        return rag.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
