package org.callover.kpi.prose.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.callover.kpi.prose.answer.ColumnUse;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.assertion.Assertion.Origin;
import org.callover.kpi.prose.assertion.Assertion.SaidWord;
import org.callover.kpi.prose.assertion.FigureRole;
import org.callover.kpi.prose.assertion.ProseFigure;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.prose.table.ColumnMeaning.Kind;
import org.callover.kpi.prose.table.ColumnSpans.Span;
import org.callover.kpi.prose.token.Moment;
import org.callover.kpi.text.Label;
import org.jspecify.annotations.Nullable;

/** What the rows of a table assert: its columns of times, changes and ranks say which part each number is. */
final class RowAssertions {

    private final ProseGrid grid;
    private final Subject context;
    private final List<ColumnMeaning> meanings;
    private final List<Subject> subjects;
    private final List<Span> spans;

    RowAssertions(ProseGrid grid, Subject context) {
        this.grid = grid;
        this.context = context;
        this.meanings = grid.meanings();
        this.subjects = subjects(grid.labels());
        this.spans = ColumnSpans.of(grid, meanings);
    }

    /** @param roles what a reader says that the columns hold */
    RowAssertions(ProseGrid grid, Subject context, List<ColumnUse> roles) {
        this.grid = grid;
        this.context = context;
        this.meanings = grid.meanings();
        this.subjects = subjects(grid.labels());
        this.spans = ColumnSpans.said(roles);
    }

    /** Whether the columns say what their numbers are. */
    boolean areUnderstood() {
        return spans.stream().anyMatch(Span::isWhole) || meanings.stream().anyMatch(ColumnMeaning::isChange);
    }

    List<ColumnMeaning> meanings() {
        return meanings;
    }

    List<Span> spans() {
        return spans;
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
        Subject named = subjects.get(row);
        if (!named.isEmpty()) {
            return named;
        }
        // "Incidents" and "Offences" below one heading are two things.
        Set<String> nouns = named.nouns().isEmpty() ? context.nouns() : named.nouns();
        Set<String> places = named.places().isEmpty() ? context.places() : named.places();
        return new Subject(context.core(), nouns, places);
    }

    /** What the labels name. Rows of one table whose labels differ are about different things, as "at least" and "at most". */
    private static List<Subject> subjects(List<String> labels) {
        List<Subject> subjects = labels.stream().map(Subject::of).toList();
        Map<Subject, Set<String>> names = new HashMap<>();
        for (int row = 0; row < labels.size(); row++) {
            names.computeIfAbsent(subjects.get(row), unseen -> new HashSet<>())
                    .add(Label.of(labels.get(row)).key());
        }
        return IntStream.range(0, labels.size())
                .mapToObj(row -> {
                    Subject subject = subjects.get(row);
                    boolean isOne = subject.isEmpty()
                            || names.getOrDefault(subject, Set.of()).size() < 2;
                    return isOne
                            ? subject
                            : subject.named(Label.of(labels.get(row)).key());
                })
                .toList();
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
        assertions.add(assertion(span.isNamed() ? subject : Subject.NONE, figures, words, moments(span)));
    }

    private FigureRole role(int row, int column) {
        boolean isHeaded = !grid.headings().get(column).isBlank();
        boolean isSaid = isHeaded && meanings.get(column).kind() == Kind.PERCENTAGE;
        return isSaid || grid.at(row, column).isPercent() ? FigureRole.PERCENTAGE : FigureRole.DIFFERENCE;
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
        int years = ColumnSpans.years(meanings, span.before(), span.now());
        Moment now = meanings.get(span.now()).moment();
        if (now == null) {
            return Set.of();
        }
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
            int here = column;
            ColumnMeaning meaning = meanings.get(column);
            boolean isOther = !meaning.places().isEmpty() && meaning.isChange();
            boolean isSpanned = spans.stream()
                    .anyMatch(span -> span.isWhole() && span.changes().contains(here));
            if (isOther && !isSpanned || meaning.kind() == Kind.RANK || meaning.kind() == Kind.TARGET) {
                Map<FigureRole, ProseFigure> figures = new EnumMap<>(FigureRole.class);
                List<SaidWord> words = new ArrayList<>();
                put(figures, words, role(meaning), row, column);
                Subject named = isOther ? subject.in(meaning.places()) : subject;
                assertions.add(assertion(named, figures, words, Set.of()));
            }
        }
    }

    private static FigureRole role(ColumnMeaning meaning) {
        return switch (meaning.kind()) {
            case RANK -> FigureRole.RANK;
            case TARGET -> FigureRole.TARGET;
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
