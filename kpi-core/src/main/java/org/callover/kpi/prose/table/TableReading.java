package org.callover.kpi.prose.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.prose.answer.ColumnUse;
import org.callover.kpi.prose.answer.ReadTable;
import org.callover.kpi.prose.answer.Verdicts;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.assertion.ParagraphReader;
import org.callover.kpi.prose.source.ProseTable;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.prose.token.Token;

/** A table of a text: what it asserts, and the checks of its sums and means. */
public final class TableReading {

    private static final int NEAR = 10;
    private static final int LONGEST_SIDEWAYS = 1_000;

    private final ProseGrid whole;
    private final ProseGrid grid;
    private final Subject context;
    private final Set<String> placeNames;
    private final RowAssertions rows;
    private final ReadTable answer;

    private TableReading(
            ProseGrid whole,
            ProseGrid grid,
            RowAssertions rows,
            ReadTable answer,
            Subject context,
            Set<String> placeNames) {
        this.whole = whole;
        this.grid = grid;
        this.rows = rows;
        this.answer = answer;
        this.context = context;
        this.placeNames = placeNames;
    }

    /**
     * Reads a table.
     *
     * @param number which table of the text it is, from 1
     * @param context what the text is about where the table stands
     * @param said what a reader says that its columns hold, by their numbers from 1
     */
    public static TableReading of(
            ProseTable table, int number, Subject context, Set<String> placeNames, Map<Integer, ColumnUse> said) {
        GridReader.Read read = GridReader.read(table);
        RowAssertions rows = new RowAssertions(read.grid(), context);
        TableColumns columns = new TableColumns(read, rows);
        ReadTable answer = columns.answer(number, table);
        Map<Integer, ColumnUse> roles = new TreeMap<>(columns.roles());
        roles.replaceAll(said::getOrDefault);
        if (roles.equals(columns.roles())) {
            return new TableReading(read.grid(), read.grid(), rows, answer, context, placeNames);
        }
        SaidGrid other = SaidGrid.of(table, roles, said.keySet());
        RowAssertions otherRows = new RowAssertions(other.checked(), context, other.roles());
        return new TableReading(other.whole(), other.checked(), otherRows, answer.with(roles), context, placeNames);
    }

    /** How it was read. */
    public ReadTable answer() {
        return answer;
    }

    /** The assertions, a list for each row; those of a row are about one subject and differ in what is compared. */
    public List<List<Assertion>> assertions() {
        List<List<Assertion>> assertions = new ArrayList<>();
        Optional<RowAssertions> sideways = rows.areUnderstood() ? Optional.empty() : sideways();
        if (sideways.isPresent()) {
            RowAssertions columns = sideways.get();
            IntStream.range(0, grid.columns()).forEach(column -> assertions.add(columns.of(column)));
        } else {
            IntStream.range(0, grid.rows()).forEach(row -> assertions.add(rows.of(row)));
        }
        IntStream.range(0, grid.rows()).mapToObj(this::sentences).forEach(assertions::addAll);
        return assertions;
    }

    /** The table with its rows as columns, if that says what its numbers are. No long table is read in this way. */
    private Optional<RowAssertions> sideways() {
        return grid.rows() > LONGEST_SIDEWAYS
                ? Optional.empty()
                : Optional.of(new RowAssertions(grid.turned(), context)).filter(RowAssertions::areUnderstood);
    }

    /** The assertions of the cells of a row that hold more than a number. */
    private List<List<Assertion>> sentences(int row) {
        Subject named = Subject.of(grid.labels().get(row));
        Subject subject = named.isEmpty() ? context : named;
        List<List<Assertion>> assertions = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            GridCell cell = grid.at(row, column);
            if (cell.figure() == null && !cell.isBlank()) {
                Set<String> places = Subject.of(grid.headings().get(column)).places();
                Subject here = places.isEmpty() ? subject : subject.in(places);
                new ParagraphReader(placeNames, here, Assertion.Origin.TABLE)
                        .read(cell.sentences())
                        .forEach(assertion -> assertions.add(List.of(assertion)));
            }
        }
        return assertions;
    }

    /** All pieces of its cells. */
    public Stream<Token> tokens() {
        return IntStream.range(0, whole.rows())
                .boxed()
                .flatMap(row -> IntStream.range(0, whole.columns()).mapToObj(column -> whole.at(row, column)))
                .flatMap(cell -> cell.sentences().stream())
                .flatMap(List::stream);
    }

    /** The tables next to this one, which may hold weights. */
    private List<ProseGrid> beside(List<TableReading> all) {
        int here = all.indexOf(this);
        return all.subList(Math.max(0, here - NEAR), Math.min(all.size(), here + NEAR + 1)).stream()
                .map(each -> each.grid)
                .filter(other -> other != grid)
                .toList();
    }

    /** Checks the sums of its rows and columns, and the means that are called overall. */
    public void check(List<TableReading> all, Verdicts verdicts) {
        List<ProseGrid> others = beside(all);
        ProseGrid turned = grid.turned();
        new SumCheck(grid, verdicts).check();
        new SumCheck(turned, verdicts).check();
        new MeanCheck(grid, others, verdicts).check();
        new MeanCheck(turned, others.stream().map(ProseGrid::turned).toList(), verdicts).check();
    }
}
