package org.callover.kpi.prose.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.assertion.Assertion.Origin;
import org.callover.kpi.prose.assertion.Assertion.SaidWord;
import org.callover.kpi.prose.assertion.FigureRole;
import org.callover.kpi.prose.assertion.ProseFigure;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.prose.table.ColumnMeaning.Kind;
import org.callover.kpi.prose.token.Moment;
import org.jspecify.annotations.Nullable;

/** What the rows of a table assert: its columns of times, changes and ranks say which part each number is. */
final class RowAssertions {

    private static final int MONTHS = 12;
    private static final int MOST_SPANS = 12;

    private final ProseGrid grid;
    private final Subject context;
    private final List<ColumnMeaning> meanings;
    private final List<Integer> periods;
    private final List<Span> spans;

    RowAssertions(ProseGrid grid, Subject context) {
        this.grid = grid;
        this.context = context;
        this.meanings = IntStream.range(0, grid.columns())
                .mapToObj(column -> ColumnMeaning.of(grid.headings().get(column), grid.column(column)))
                .toList();
        this.periods = IntStream.range(0, grid.columns())
                .filter(column -> meanings.get(column).kind() == Kind.PERIOD
                        && meanings.get(column).places().isEmpty())
                .boxed()
                .sorted(Comparator.comparingInt(column -> order(column)))
                .toList();
        this.spans = haveOrder() ? spans() : List.of();
    }

    private int order(int column) {
        Moment moment = meanings.get(column).moment();
        return moment == null ? 0 : moment.order();
    }

    /** Whether the columns say what their numbers are. */
    boolean areUnderstood() {
        return periods.size() > 1 && haveOrder()
                || !columns(Kind.DIFFERENCE).isEmpty()
                || !columns(Kind.PERCENTAGE).isEmpty();
    }

    private boolean haveOrder() {
        return periods.stream().mapToInt(this::order).distinct().count() == periods.size();
    }

    private List<Integer> columns(Kind kind) {
        return IntStream.range(0, grid.columns())
                .filter(column -> meanings.get(column).kind() == kind)
                .boxed()
                .toList();
    }

    /** The assertions of a row; they are about one subject, and differ in what is compared. */
    List<Assertion> of(int row) {
        Subject subject = subject(row);
        List<Assertion> assertions = new ArrayList<>();
        spans.forEach(span -> add(row, subject, span, assertions));
        beside(row, subject, assertions);
        return assertions;
    }

    private Subject subject(int row) {
        Subject named = Subject.of(grid.labels().get(row));
        return named.isEmpty() ? context.in(named.places().isEmpty() ? context.places() : named.places()) : named;
    }

    /** A comparison of two columns, and the columns that give its change. */
    private record Span(@Nullable Integer before, @Nullable Integer now, List<Integer> changes) {}

    private List<Span> spans() {
        List<Integer> changes = IntStream.range(0, grid.columns())
                .filter(column ->
                        isChange(column) && meanings.get(column).places().isEmpty())
                .boxed()
                .toList();
        return periods.isEmpty() ? ofOneValue(changes) : ofPeriods(changes);
    }

    private List<Span> ofOneValue(List<Integer> changes) {
        List<Integer> values =
                columns(Kind.OTHER).stream().filter(this::isValue).toList();
        return changes.isEmpty()
                ? List.of()
                : List.of(new Span(null, values.size() == 1 ? values.get(0) : null, changes));
    }

    private List<Span> ofPeriods(List<Integer> changes) {
        int last = periods.size() - 1;
        Integer now = periods.get(last);
        List<Span> spans = new ArrayList<>();
        for (int before = last - 1; before >= Math.max(0, last - MOST_SPANS); before--) {
            Integer earlier = periods.get(before);
            boolean isNearest = before == last - 1;
            int years = years(earlier, now);
            spans.add(new Span(
                    earlier,
                    now,
                    changes.stream()
                            .filter(column -> isOf(column, years, isNearest))
                            .toList()));
        }
        return last == 0 ? List.of(new Span(null, now, changes)) : spans;
    }

    private boolean isChange(int column) {
        Kind kind = meanings.get(column).kind();
        return kind == Kind.DIFFERENCE || kind == Kind.PERCENTAGE;
    }

    private boolean isValue(int column) {
        return meanings.get(column).places().isEmpty()
                && grid.column(column).stream().anyMatch(cell -> cell.figure() != null);
    }

    private int years(int before, int now) {
        return (order(now) - order(before)) / MONTHS;
    }

    /** Whether a column of changes is about so many years: its heading says so, or says nothing. */
    private boolean isOf(int column, int years, boolean isNearest) {
        Moment moment = meanings.get(column).moment();
        if (moment != null && moment.kind() == Moment.Kind.SPAN) {
            return moment.key().equals(years + " year");
        }
        return isNearest && (moment == null || periods.size() <= 2 || moment.kind() != Moment.Kind.POINT);
    }

    private void add(int row, Subject subject, Span span, List<Assertion> assertions) {
        Map<FigureRole, ProseFigure> figures = new EnumMap<>(FigureRole.class);
        List<SaidWord> words = new ArrayList<>();
        put(figures, words, FigureRole.VALUE, row, span.now());
        put(figures, words, FigureRole.PREVIOUS, row, span.before());
        for (int column : span.changes()) {
            FigureRole role = role(row, column);
            if (!figures.containsKey(role)) {
                put(figures, words, role, row, column);
            }
        }
        if (!isLike(figures)) {
            figures.remove(FigureRole.PREVIOUS);
        }
        assertions.add(assertion(subject, figures, words, moments(span)));
    }

    private FigureRole role(int row, int column) {
        boolean ofPercent = meanings.get(column).kind() == Kind.PERCENTAGE;
        boolean isHeaded = !grid.headings().get(column).isBlank();
        GridCell cell = grid.at(row, column);
        return ofPercent && (isHeaded || cell.isPercent()) ? FigureRole.PERCENTAGE : FigureRole.DIFFERENCE;
    }

    private static boolean isLike(Map<FigureRole, ProseFigure> figures) {
        ProseFigure value = figures.get(FigureRole.VALUE);
        ProseFigure previous = figures.get(FigureRole.PREVIOUS);
        return value == null
                || previous == null
                || value.typed().unit() == previous.typed().unit();
    }

    private Set<Moment> moments(Span span) {
        if (span.before() == null || span.now() == null) {
            return Set.of();
        }
        int years = years(span.before(), span.now());
        Moment now = Objects.requireNonNull(meanings.get(span.now()).moment());
        return years > 1 ? Set.of(now, new Moment(Moment.Kind.SPAN, years + " year", 0)) : Set.of(now);
    }

    private void put(
            Map<FigureRole, ProseFigure> figures,
            List<SaidWord> words,
            FigureRole role,
            int row,
            @Nullable Integer column) {
        ProseFigure figure = column == null ? null : grid.at(row, column).figure();
        if (figure == null) {
            return;
        }
        Moment moment = role == FigureRole.VALUE || role == FigureRole.PREVIOUS
                ? meanings.get(Objects.requireNonNull(column)).moment()
                : null;
        figures.put(role, new ProseFigure(figure.token(), figure.bound(), figure.way(), figure.mover(), moment));
        if (figure.mover() != null) {
            words.add(new SaidWord(figure.mover(), false, true));
        }
    }

    /** The changes and values of other places that stand beside, and the ranks. */
    private void beside(int row, Subject subject, List<Assertion> assertions) {
        for (int column = 0; column < grid.columns(); column++) {
            ColumnMeaning meaning = meanings.get(column);
            boolean isOther = !meaning.places().isEmpty() && isChange(column);
            if (isOther || meaning.kind() == Kind.RANK) {
                Map<FigureRole, ProseFigure> figures = new EnumMap<>(FigureRole.class);
                List<SaidWord> words = new ArrayList<>();
                put(figures, words, role(meaning), row, column);
                Subject here = isOther ? subject.in(meaning.places()) : subject;
                assertions.add(assertion(here, figures, words, Set.of()));
            }
        }
    }

    private static FigureRole role(ColumnMeaning meaning) {
        return switch (meaning.kind()) {
            case RANK -> FigureRole.RANK;
            case PERCENTAGE -> FigureRole.PERCENTAGE;
            default -> FigureRole.DIFFERENCE;
        };
    }

    private static Assertion assertion(
            Subject subject, Map<FigureRole, ProseFigure> figures, List<SaidWord> words, Set<Moment> moments) {
        return new Assertion(
                subject, figures, List.of(), words, moments, Set.of(), true, Assertion.Naming.HERE, Origin.TABLE);
    }
}
