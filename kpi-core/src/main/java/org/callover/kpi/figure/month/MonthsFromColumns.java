package org.callover.kpi.figure.month;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callover.kpi.dataset.Columns;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.indicator.scale.AveragePer;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.MonthNumber;
import org.jspecify.annotations.Nullable;

/**
 * A reader of a measure's months in single places, straight from the columns. Nearly every cell of a scorecard uses it.
 * The results equal those of {@link Figures}, month by month. The columns are found once for all areas.
 *
 * <p>It is used only if every series has one-month observations, sums and quotients are of whole numbers (so that
 * binary arithmetic does not change them), and nothing may have to be suppressed.
 */
public final class MonthsFromColumns {

    private final Measure.Parts parts;
    private final double factor;
    private final List<Addend> numerator;
    private final List<Addend> denominator;
    private final List<Addend> observed;

    /**
     * The values of a measure month by month.
     *
     * @param from the number of the first month, as in {@link org.callover.kpi.period.MonthNumber}
     * @param values NaN for a month without a value; never changed
     */
    public record Months(int from, double[] values) {}

    /** A series that is added or subtracted, with its columns in every area. */
    private record Addend(Columns columns, int sign) {

        static List<Addend> all(@Nullable SeriesSum sum, Dataset dataset) {
            List<Addend> addends = new ArrayList<>();
            if (sum != null) {
                sum.add().forEach(term -> addends.add(new Addend(dataset.columns(term), 1)));
                sum.subtract().forEach(term -> addends.add(new Addend(dataset.columns(term), -1)));
            }
            return addends;
        }
    }

    private MonthsFromColumns(Measure.Parts parts, Dataset dataset) {
        this.parts = parts;
        Measure.Denominator over = parts.denominator();
        factor = parts.factor().over(1).toDouble();
        numerator = Addend.all(parts.numerator(), dataset);
        denominator = Addend.all(over == null ? null : over.of(), dataset);
        observed = new ArrayList<>(numerator);
        observed.addAll(parts.isPerPopulation() ? List.of() : denominator);
    }

    /** The reader for an indicator, unless it can only be read through its figures. */
    public static Optional<MonthsFromColumns> of(Indicator indicator, Figures figures) {
        Measure.Parts parts = indicator.parts();
        boolean direct = indicator.cautions().suppressBelow() == 0 && !parts.isWeighted() && parts.shareOf() == null;
        return direct ? Optional.of(new MonthsFromColumns(parts, figures.dataset())) : Optional.empty();
    }

    /** The months of a single place; null if they can only be read through figures. */
    public @Nullable Months in(AreaCode area) {
        int from = Integer.MIN_VALUE;
        int to = Integer.MAX_VALUE;
        for (Addend addend : observed) {
            Column column = addend.columns.in(area);
            if (column == null || !isDirect(column)) {
                return null;
            }
            from = Math.max(from, column.firstMonth());
            to = Math.min(to, column.endMonth());
        }
        return from < to ? new Months(from, values(area, from, to)) : null;
    }

    private boolean isDirect(Column column) {
        boolean alone = numerator.size() == 1 && (parts.isCount() || parts.isLevel());
        return column.hasMonths() && (alone || column.isWhole());
    }

    private double[] values(AreaCode area, int from, int to) {
        double[] of = sum(numerator, area, from, to, false);
        if (denominator.isEmpty()) {
            return parts.averagePer() == null ? of : averaged(of, parts.averagePer(), from);
        }
        double[] over = sum(denominator, area, from, to, parts.isPerPopulation());
        double[] values = new double[of.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = over[i] == 0 ? Double.NaN : of[i] * factor / over[i];
        }
        return values;
    }

    private static double[] averaged(double[] of, AveragePer time, int from) {
        double[] values = new double[of.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = time.ofMonth(of[i], MonthNumber.month(from + i));
        }
        return values;
    }

    private static double[] sum(List<Addend> addends, AreaCode area, int from, int to, boolean standing) {
        double[] first = read(addends.get(0), area, from, to, standing);
        if (addends.size() == 1) {
            return first;
        }
        double[] sum = first.clone();
        for (int i = 1; i < addends.size(); i++) {
            double[] next = read(addends.get(i), area, from, to, standing);
            for (int month = 0; month < sum.length; month++) {
                sum[month] += addends.get(i).sign * next[month];
            }
        }
        return sum;
    }

    private static double[] read(Addend addend, AreaCode area, int from, int to, boolean standing) {
        Column column = addend.columns.in(area);
        if (column == null) {
            double[] nothing = new double[to - from];
            Arrays.fill(nothing, Double.NaN);
            return nothing;
        }
        return standing ? column.monthlyStanding(from, to) : column.monthly(from, to);
    }
}
