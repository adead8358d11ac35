package org.callover.kpi.reconcile.claim;

import java.util.EnumMap;
import java.util.Map;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.callover.kpi.reconcile.printed.PrintedNumber.Unit;
import org.callover.kpi.reconcile.printed.PrintedRank;
import org.jspecify.annotations.Nullable;

/** A claim whose cells are being read, each as the paper prints it. */
public final class ClaimDraft {

    private final int row;
    private final Map<ClaimPart, PrintedNumber> numbers = new EnumMap<>(ClaimPart.class);
    private ClaimSubject subject = ClaimSubject.NONE;
    private @Nullable PrintedDirection direction;
    private @Nullable PrintedRank rank;
    private @Nullable Integer rankedOf;

    public ClaimDraft(int row) {
        this.row = row;
    }

    public ClaimDraft about(ClaimSubject figure) {
        subject = figure;
        return this;
    }

    /**
     * Reads a cell. One that says there is no figure, such as {@code n/a} or a dash, counts as empty. A numerator may
     * include its denominator: {@code 156 of 6,152}.
     *
     * @throws IllegalArgumentException if the text is not a part of this kind; the message says what to write
     */
    public ClaimDraft read(ClaimPart part, String text) {
        if (PrintedNumber.isNone(text)) {
            return this;
        }
        switch (part) {
            case DIRECTION -> direction = PrintedDirection.parse(text);
            case RANK -> rank = PrintedRank.parse(text);
            case DIFFERENCE, PERCENTAGE -> numbers.put(part, PrintedNumber.change(text));
            case NUMERATOR -> numerator(text);
            default -> numbers.put(part, PrintedNumber.level(text));
        }
        return this;
    }

    private void numerator(String text) {
        String[] parts = text.split("\\bof\\b|/", 2);
        numbers.put(ClaimPart.NUMERATOR, PrintedNumber.level(parts[0]));
        if (parts.length == 2) {
            numbers.putIfAbsent(ClaimPart.DENOMINATOR, PrintedNumber.level(parts[1]));
        }
    }

    /** Reads how many areas are ranked, from a cell of its own. */
    public ClaimDraft readRankedOf(String text) {
        if (PrintedNumber.isNone(text)) {
            return this;
        }
        PrintedRank of = PrintedRank.parse(text);
        rankedOf = of.position();
        return this;
    }

    /** @throws IllegalArgumentException if the cells do not go together */
    public Claim claim() {
        if (rankedOf != null && rank == null) {
            throw new IllegalArgumentException(
                    "the claim says how many areas are ranked (%d), but gives no rank; add the rank, or remove the number"
                            .formatted(rankedOf));
        }
        Claim claim = new Claim(
                row, subject, numbers, direction, rank == null || rankedOf == null ? rank : rank.outOf(rankedOf));
        PrintedNumber difference = numbers.get(ClaimPart.DIFFERENCE);
        if (difference != null && difference.unit() == Unit.PERCENT && !claim.isOfPercentages()) {
            throw new IllegalArgumentException(
                    "the difference '%s' is a percentage; write it in the column percentage, or write percentage points"
                            .formatted(difference.text()));
        }
        return claim;
    }
}
