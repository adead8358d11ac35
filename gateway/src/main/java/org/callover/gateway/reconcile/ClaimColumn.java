package org.callover.gateway.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.text.Label;
import org.jspecify.annotations.Nullable;

/** A column of a table of claims, or the member of a claim in JSON, with the other names that papers use. */
enum ClaimColumn {
    INDICATOR(null, "measure", "kpi"),
    AREA(null, "borough", "place"),
    PERIOD(null, "month"),
    WINDOW(null, "span"),
    COMPARE(null, "compared with", "comparator"),
    NOTE(null, "page", "source", "text", "comment"),
    VALUE(ClaimPart.VALUE, "count", "figure", "current", "now", "this year"),
    PREVIOUS(ClaimPart.PREVIOUS, "previous value", "before", "last year", "previous year", "year earlier"),
    DIFFERENCE(ClaimPart.DIFFERENCE, "change", "diff"),
    PERCENTAGE(
            ClaimPart.PERCENTAGE,
            "%",
            "percent",
            "percentage change",
            "% change",
            "change %",
            "change in %",
            "% diff",
            "% difference"),
    DIRECTION(ClaimPart.DIRECTION, "trend", "movement"),
    NUMERATOR(ClaimPart.NUMERATOR),
    DENOMINATOR(ClaimPart.DENOMINATOR),
    RANK(ClaimPart.RANK, "position"),
    OF(null, "rank of", "out of", "ranked of");

    private final @Nullable ClaimPart part;
    private final List<String> also;

    ClaimColumn(@Nullable ClaimPart part, String... also) {
        this.part = part;
        this.also = List.of(also);
    }

    /** The part of a claim that it holds; null if it says what the claim is about. */
    @Nullable
    ClaimPart part() {
        return part;
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ClaimColumn> named(String heading) {
        Label given = label(heading);
        return Arrays.stream(values()).filter(column -> column.isCalled(given)).findFirst();
    }

    private boolean isCalled(Label label) {
        return label(heading()).equals(label)
                || also.stream().anyMatch(name -> label(name).equals(label));
    }

    /**
     * A heading as a label that keeps the per cent sign, because {@code change} and {@code change %} are different
     * columns.
     */
    private static Label label(String heading) {
        return Label.of(heading.replace("%", " percent "));
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(ClaimColumn::heading).toList();
    }
}
