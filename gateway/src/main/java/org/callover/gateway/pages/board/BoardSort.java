package org.callover.gateway.pages.board;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.gateway.pages.form.Option;
import org.callover.gateway.pages.score.RatingCounts;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.standing.Standing.Ranked;
import org.callover.kpi.text.Words;

/** An order of the rows of a scorecard. Rows that are equal in it stay in the order of the board. */
public enum BoardSort {
    /** What needs attention first, then what changed, then everything else. */
    EXCEPTIONS("Exceptions first"),
    SET("The board’s own order"),
    /** Red, amber, green, not rated, and then rows without a figure. */
    RATING("Rating, red first"),
    /** Rows that cannot be compared come last. */
    CHANGE("Change, largest rise first"),
    /** Rows without a rank come last. */
    RANK("Rank, first place first"),
    TITLE("Indicator, A to Z");

    private final String label;

    BoardSort(String label) {
        this.label = label;
    }

    /** What the address says. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The order that an address names.
     *
     * @throws IllegalArgumentException if it is none
     */
    static BoardSort parse(String text) {
        return Stream.of(values())
                .filter(sort -> sort.value().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is not an order of the rows; the orders are %s"
                        .formatted(
                                text,
                                Words.list(Stream.of(values())
                                        .map(BoardSort::value)
                                        .toList()))));
    }

    static List<Option> options() {
        return Stream.of(values())
                .map(sort -> new Option(sort.value(), sort.label, false))
                .toList();
    }

    /** The rows in this order. */
    List<ListedScore> sorted(List<ListedScore> rows) {
        return switch (this) {
            case EXCEPTIONS, SET -> rows;
            case RATING ->
                sorted(
                        rows,
                        Comparator.comparing((Score score) -> !(score.result() instanceof Scored))
                                .thenComparing(score -> RatingCounts.WORST_FIRST.indexOf(score.rag())));
            case CHANGE ->
                sorted(
                        rows,
                        presentFirst(
                                BoardSort::change,
                                Comparator.<Quantity>naturalOrder().reversed()));
            case RANK -> sorted(rows, presentFirst(BoardSort::position, Comparator.<Integer>naturalOrder()));
            case TITLE ->
                sorted(rows, Comparator.comparing(score -> score.row().title(), String.CASE_INSENSITIVE_ORDER));
        };
    }

    private static List<ListedScore> sorted(List<ListedScore> rows, Comparator<Score> order) {
        return rows.stream()
                .sorted(Comparator.comparing(ListedScore::score, order))
                .toList();
    }

    private static <T> Comparator<Score> presentFirst(Function<Score, Optional<T>> key, Comparator<T> order) {
        return Comparator.comparing(score -> key.apply(score).orElse(null), Comparator.nullsLast(order));
    }

    private static Optional<Quantity> change(Score score) {
        return score.result() instanceof Scored scored && scored.comparison() instanceof Compared compared
                ? Optional.ofNullable(compared.relative())
                : Optional.empty();
    }

    private static Optional<Integer> position(Score score) {
        return score.result() instanceof Scored scored
                        && scored.standing() != null
                        && scored.standing().rank() instanceof Ranked ranked
                ? Optional.of(ranked.position())
                : Optional.empty();
    }
}
