package org.callover.kpi.rating;

import java.util.Optional;
import org.callover.kpi.comparison.Comparisons;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.FigurePair;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.observation.Series.Break.Effect;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** Works out the share of a year that some of its months have: by the months of the comparator year, or evenly. */
final class YearShares {

    private static final int MONTHS = 12;

    /** A share, or why there is none. */
    record Worked(@Nullable YearShare share, String reason) {}

    private final Indicator indicator;
    private final Figures figures;
    private final Target.Profile profile;
    private final Comparator comparator;

    YearShares(Indicator indicator, Figures figures, Comparator comparator) {
        this.indicator = indicator;
        this.figures = figures;
        this.profile = indicator.judging().profile();
        this.comparator = comparator;
    }

    Worked of(AreaCode area, Period months, Period year) {
        if (profile == Target.Profile.EVEN) {
            Quantity share = Quantity.of(months.months()).dividedBy(Quantity.of(MONTHS));
            return new Worked(new YearShare(profile, months, year, null, share), "");
        }
        int years = yearsBack(year);
        Period before = year.yearsEarlier(years);
        Period then = months.yearsEarlier(years);
        Optional<Break> parted = parted(before);
        if (parted.isPresent()) {
            return none(before, Comparisons.straddled(parted.get()));
        }
        FigurePair alike = figures.pair(area, then, before);
        if (alike.matched() != null) {
            return none(before, alike.matched().why());
        }
        EvaluatedFigure part = alike.now();
        EvaluatedFigure whole = alike.before();
        return part instanceof Figure some && whole instanceof Figure all
                ? shared(some.numerator(), all.numerator(), months, year, before)
                : none(before, (part instanceof Unscored why ? why : (Unscored) whole).text());
    }

    private Worked shared(Quantity part, Quantity whole, Period months, Period year, Period before) {
        return whole.signum() == 0
                ? new Worked(
                        null, "the count for %s was zero, so it gives no profile for the year".formatted(name(before)))
                : new Worked(new YearShare(profile, months, year, before, part.dividedBy(whole)), "");
    }

    private static Worked none(Period before, String why) {
        return new Worked(null, "%s gives no profile for the year: %s".formatted(name(before), why));
    }

    /**
     * A break because of which months have no share of their year: it was counted in two ways that cannot be compared.
     */
    private Optional<Break> parted(Period year) {
        return indicator.cautions().breaks().stream()
                .filter(at -> at.effect() == Effect.BLOCK
                        && at.from().isAfter(year.start())
                        && !at.from().isAfter(year.last()))
                .findFirst();
    }

    /** How many years back the comparator year is. */
    private int yearsBack(Period year) {
        if (comparator instanceof Comparator.YearsEarlier earlier) {
            return earlier.years();
        }
        boolean hasBaseline = comparator instanceof Comparator.Baseline baseline
                && baseline.baseline().months() == MONTHS
                && baseline.baseline().start().isBefore(year.start())
                && baseline.baseline().start().getMonth() == year.start().getMonth();
        return hasBaseline
                ? year.start().getYear()
                        - ((Comparator.Baseline) comparator).baseline().start().getYear()
                : 1;
    }

    /** The name of a year, as boards write it. */
    static String name(Period year) {
        FinancialYear financial = FinancialYear.containing(year.start());
        return financial.period().equals(year) ? financial.toString() : year.label();
    }
}
