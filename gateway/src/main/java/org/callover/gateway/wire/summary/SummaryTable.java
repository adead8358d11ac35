package org.callover.gateway.wire.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.CsvText;
import org.callover.gateway.wire.table.PeriodColumns;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.statistics.Variation;
import org.callover.kpi.summary.ExceptionRule;
import org.callover.kpi.summary.ExceptionalScore;
import org.callover.kpi.summary.Summary;
import org.jspecify.annotations.Nullable;

/** The table of a call-over: a row for each score on each list, with the rules that put it there. */
public final class SummaryTable {

    private static final String SEPARATOR = ";";

    private final List<Column<Entry>> columns = new ArrayList<>();

    /** A score on a list. */
    private record Entry(ExceptionRule.List list, ExceptionalScore listed) {

        Score score() {
            return listed.score();
        }
    }

    private SummaryTable() {}

    /** The call-over as CSV. */
    public static byte[] csv(Summary summary) {
        return CsvText.of(table(), Stream.of(ExceptionRule.List.values()).flatMap(list -> summary.list(list).stream()
                .map(score -> new Entry(list, score))));
    }

    /** What each column is. */
    public static List<ColumnHeading> headings() {
        return table().headings();
    }

    private static Table<Entry> table() {
        SummaryTable table = new SummaryTable();
        table.subject();
        table.area();
        table.rules();
        table.standing("", "", "the figure", Entry::score);
        table.standing("before", "before.", "the earlier figure", entry -> entry.listed.before());
        table.add(
                ColumnHeading.text("sentence", "The score in one sentence.").alwaysFilled(),
                entry -> Cell.text(entry.score().sentence()));
        return new Table<>(table.columns);
    }

    private void subject() {
        add(
                ColumnHeading.text("list", "The list: CONCERNS, SUCCESSES or CHANGED.")
                        .apart()
                        .alwaysFilled(),
                entry -> Cell.text(entry.list));
        add(
                ColumnHeading.text("section", "The sub-heading of the row on a board."),
                entry -> Cell.text(entry.score().row().section()));
        add(
                ColumnHeading.text("indicator", "The id of the indicator.").alwaysFilled(),
                entry -> Cell.text(entry.score().indicator().id()));
        add(
                ColumnHeading.text("title", "The title of the row.").alwaysFilled(),
                entry -> Cell.text(entry.score().row().title()));
    }

    private void area() {
        add(
                ColumnHeading.text("areaCode", "The code of the area.")
                        .as("area.code")
                        .alwaysFilled(),
                entry -> Cell.text(entry.score().area().code()));
        add(
                ColumnHeading.text("areaName", "The name of the area.")
                        .as("area.name")
                        .alwaysFilled(),
                entry -> Cell.text(entry.score().area().name()));
    }

    private void rules() {
        add(
                ColumnHeading.text("rules", "The rules that put it on the list, as codes.")
                        .as("rules.rule")
                        .separatedBy(SEPARATOR)
                        .alwaysFilled(),
                entry -> rules(entry, ExceptionRule::name));
        add(
                ColumnHeading.text("rulesText", "The same rules in words.")
                        .as("rules.text")
                        .separatedBy(SEPARATOR)
                        .alwaysFilled(),
                entry -> rules(entry, ExceptionRule::words));
    }

    private static Cell rules(Entry entry, Function<ExceptionRule, String> text) {
        return Cell.text(entry.listed.rules().stream().map(text).collect(Collectors.joining(SEPARATOR)));
    }

    /**
     * The columns of a score of the entry.
     *
     * @param start what their names start with
     * @param object what the names of their members start with
     * @param whose what it is, as in "the earlier figure"
     */
    private void standing(String start, String object, String whose, Function<Entry, @Nullable Score> score) {
        String period = start.isEmpty() ? "period" : start + "Period";
        columns.addAll(PeriodColumns.<Entry>of(period, object, whose, entry -> period(score.apply(entry))));
        ColumnHeading value = heading(start, object, "value", "The value of %s.".formatted(whose));
        add(
                ColumnHeading.number(value.name(), value.about()).as(object + "value"),
                of(score, (any, found) -> Cell.number(found.figure().value())));
        add(
                heading(start, object, "display", capital(whose) + " as it is printed."),
                of(score, (any, found) -> Cell.text(any.display(found.figure().value()))));
        judged(start, object, whose, score);
    }

    private void judged(String start, String object, String whose, Function<Entry, @Nullable Score> score) {
        String better = "Whether %s is better or worse than what it is compared with.".formatted(whose);
        add(heading(start, object, "assessment", better), of(score, (any, found) -> assessment(found)));
        add(
                heading(start, object, "rag", "The rating of %s: GREEN, AMBER, RED or NOT_RATED.".formatted(whose)),
                any(score, found -> Cell.text(found.rag())));
        add(
                heading(start, object, "variation", "What the control chart shows at %s.".formatted(whose)),
                any(
                        score,
                        found ->
                                Cell.text(found.variation().map(Variation::name).orElse(null))));
    }

    private static Cell assessment(Scored scored) {
        return scored.comparison() instanceof Compared compared ? Cell.text(compared.assessment()) : Cell.EMPTY;
    }

    private static @Nullable Period period(@Nullable Score score) {
        return score != null && score.result() instanceof Scored scored
                ? scored.figure().period()
                : null;
    }

    private static Function<Entry, Cell> any(Function<Entry, @Nullable Score> score, Function<Score, Cell> cell) {
        return entry -> {
            Score found = score.apply(entry);
            return found == null ? Cell.EMPTY : cell.apply(found);
        };
    }

    private static Function<Entry, Cell> of(
            Function<Entry, @Nullable Score> score, BiFunction<Score, Scored, Cell> cell) {
        return any(score, found -> found.result() instanceof Scored scored ? cell.apply(found, scored) : Cell.EMPTY);
    }

    private static ColumnHeading heading(String start, String object, String name, String about) {
        return ColumnHeading.text(start.isEmpty() ? name : start + capital(name), about)
                .as(object + name);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void add(ColumnHeading heading, Function<Entry, Cell> cell) {
        columns.add(new Column<>(heading, cell));
    }
}
