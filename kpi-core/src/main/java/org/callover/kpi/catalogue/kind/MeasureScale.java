package org.callover.kpi.catalogue.kind;

import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Indicator.Chance;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.indicator.scale.Factor;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Series.Kind;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/** The unit, kind and decimals of a measure's values, which follow from its series. */
public record MeasureScale(Function<SeriesId, Series> series) {

    private static final String A_YEAR = " a year";

    /** The scale of a measure; a unit in the definition takes precedence. */
    public Indicator.Scale of(@Nullable Measure measure, @Nullable String stated) {
        return measure == null
                ? new Indicator.Scale(stated == null ? "" : stated, false, Chance.NONE)
                : of(measure.parts(), stated);
    }

    private Indicator.Scale of(Measure.Parts parts, @Nullable String stated) {
        return new Indicator.Scale(stated == null ? unit(parts) : stated, isPercentage(parts), chance(parts));
    }

    /** The decimals to show if the definition does not state any. */
    public int decimals(@Nullable Measure measure) {
        boolean isWhole =
                measure == null || measure.parts().isCount() || measure.parts().isLevel();
        return isWhole && (measure == null || !isPercentage(measure.parts())) ? 0 : 1;
    }

    private String unit(Measure.Parts parts) {
        Measure.Denominator over = parts.denominator();
        String counted = unit(parts.numerator());
        if (parts.isShare()) {
            return "%";
        } else if (over == null || parts.isWeighted()) {
            return parts.averagePer() == null
                    ? counted
                    : counted + parts.averagePer().each();
        }
        Factor factor = parts.factor();
        String number = parts.isScaled() ? "%,.0f ".formatted(factor.per()) : "";
        return "%s per %s%s%s".formatted(counted, number, unit(over.of()), factor.isAnnualised() ? A_YEAR : "");
    }

    private boolean isPercentage(Measure.Parts parts) {
        return parts.isShare() || isOfPercentages(parts);
    }

    private boolean isOfPercentages(Measure.Parts parts) {
        return of(parts.numerator().add().get(0)).kind() == Kind.PERCENTAGE;
    }

    private Chance chance(Measure.Parts parts) {
        Chance usual = parts.chance();
        boolean isOfEvents =
                switch (usual) {
                    case NONE -> false;
                    case POISSON -> areEvents(parts.numerator().terms());
                    case BINOMIAL ->
                        areEvents(parts.dividing())
                                && (parts.isWeighted()
                                        ? isOfPercentages(parts)
                                        : areEvents(parts.numerator().terms()));
                };
        return isOfEvents ? usual : Chance.NONE;
    }

    private boolean areEvents(Stream<Term> terms) {
        return terms.allMatch(term -> of(term).kind() == Kind.EVENTS);
    }

    private String unit(SeriesSum sum) {
        return of(sum.add().get(0)).unit();
    }

    private Series of(Term term) {
        return series.apply(term.series());
    }
}
