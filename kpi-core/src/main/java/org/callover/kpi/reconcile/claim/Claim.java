package org.callover.kpi.reconcile.claim;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.callover.kpi.reconcile.printed.PrintedNumber.Unit;
import org.callover.kpi.reconcile.printed.PrintedRank;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says about one figure.
 *
 * @param row its number in the table, from 1
 * @param numbers the parts that are numbers, any of which may be missing
 */
public record Claim(
        int row,
        ClaimSubject subject,
        Map<ClaimPart, PrintedNumber> numbers,
        @Nullable PrintedDirection direction,
        @Nullable PrintedRank rank) {

    public Claim {
        if (row < 1) {
            throw new IllegalArgumentException("rows are counted from 1, not from " + row);
        }
        if (numbers.containsKey(ClaimPart.DIRECTION) || numbers.containsKey(ClaimPart.RANK)) {
            throw new IllegalArgumentException("a direction or a rank is not a number of a claim; correct row " + row);
        }
        numbers = Map.copyOf(numbers);
    }

    /** A printed number. */
    public Optional<PrintedNumber> number(ClaimPart part) {
        return Optional.ofNullable(numbers.get(part));
    }

    public boolean has(ClaimPart part) {
        return switch (part) {
            case DIRECTION -> direction != null;
            case RANK -> rank != null;
            default -> numbers.containsKey(part);
        };
    }

    /** A printed number in a sentence; a change with the direction that the claim gives it. */
    String told(ClaimPart part) {
        boolean isChange = part == ClaimPart.DIFFERENCE || part == ClaimPart.PERCENTAGE;
        return number(part)
                .map(number -> isChange ? number.told(direction) : number.toldAsLevel())
                .orElse("");
    }

    /** Whether it says nothing that can be checked. */
    public boolean isEmpty() {
        return numbers.isEmpty() && direction == null && rank == null;
    }

    /** Which way the figure is said to have moved: in words, by the sign of a change, or by the two values. */
    public Optional<PrintedDirection> way() {
        return Optional.ofNullable(direction)
                .or(() -> changes()
                        .flatMap(change -> Optional.ofNullable(change.way()).stream())
                        .findFirst())
                .or(this::wayOfValues);
    }

    private Stream<PrintedNumber> changes() {
        return Stream.of(ClaimPart.PERCENTAGE, ClaimPart.DIFFERENCE).flatMap(part -> number(part).stream());
    }

    private Optional<PrintedDirection> wayOfValues() {
        return level(ClaimPart.VALUE).flatMap(now -> level(ClaimPart.PREVIOUS)
                .map(before -> PrintedDirection.ofSign(now.compareTo(before))));
    }

    private Optional<Quantity> level(ClaimPart part) {
        return number(part).map(number -> number.signed(number.way()));
    }

    /** Which way a change went: by its own sign or words, otherwise as the claim says elsewhere. */
    Optional<PrintedDirection> wayOf(ClaimPart change) {
        return number(change)
                .flatMap(number -> Optional.ofNullable(number.way()))
                .or(this::way);
    }

    /** Whether its values are percentages, so that their difference is in percentage points. */
    boolean isOfPercentages() {
        return hasPercentages() || changes().anyMatch(number -> number.unit() == Unit.POINTS);
    }

    /** Whether one of its values has a per cent sign. */
    boolean hasPercentages() {
        return Stream.of(ClaimPart.VALUE, ClaimPart.PREVIOUS)
                .flatMap(part -> number(part).stream())
                .anyMatch(number -> number.unit() == Unit.PERCENT);
    }

    /** Whether its values have no decimals and no unit, as whole counts do. */
    boolean isWhole() {
        return Stream.of(ClaimPart.VALUE, ClaimPart.PREVIOUS, ClaimPart.DIFFERENCE)
                .flatMap(part -> number(part).stream())
                .allMatch(number -> number.unit() == Unit.NONE && number.decimals() == 0);
    }
}
