package org.callover.kpi.indicator;

import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.period.Period;

/** The value an indicator should reach. */
public sealed interface Target {

    /** How a year's target is split over part of the year. */
    enum Profile {
        /** By the share of the comparator year that fell on the same months. */
        COMPARATOR_YEAR,
        /** By the number of months. */
        EVEN
    }

    /** One value that does not change. */
    record Fixed(Quantity value) implements Target {}

    /** A value for each financial year; a window uses that of the year it ends in. */
    record ByYear(SortedMap<FinancialYear, Quantity> values) implements Target {
        public ByYear {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a target by year needs at least one financial year");
            }
        }

        public static ByYear of(Map<FinancialYear, Quantity> values) {
            return new ByYear(new TreeMap<>(values));
        }
    }

    /** No worse than the figure of the indicator's own comparison group over the same months. */
    record NoWorseThanBenchmark() implements Target {}

    /** Dated values joined by straight lines; a window uses the value of its last month. */
    record Trajectory(SortedMap<YearMonth, Quantity> points) implements Target {
        public Trajectory {
            points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
            if (points.size() < 2) {
                throw new IllegalArgumentException("a trajectory runs between dated values; write two or more");
            }
        }

        public static Trajectory of(Map<YearMonth, Quantity> points) {
            return new Trajectory(new TreeMap<>(points));
        }

        /** The value of a month; nothing before the first point or after the last. */
        public Optional<Quantity> at(YearMonth month) {
            return stretch(month).map(Stretch::value);
        }

        /** The stretch of the line that a month is on; nothing before the first point or after the last. */
        public Optional<Stretch> stretch(YearMonth month) {
            if (month.isBefore(points.firstKey()) || month.isAfter(points.lastKey())) {
                return Optional.empty();
            }
            YearMonth from = points.headMap(month.plusMonths(1)).lastKey();
            YearMonth to = points.tailMap(month).firstKey();
            return Optional.of(new Stretch(from, value(from), to, value(to), month));
        }

        private Quantity value(YearMonth month) {
            return Objects.requireNonNull(points.get(month), "every point has a value");
        }
    }

    /**
     * The straight line from one dated value to the next, and a month on it. The two values are the same one if the
     * month is dated.
     */
    record Stretch(YearMonth from, Quantity start, YearMonth to, Quantity end, YearMonth month) {

        /** How many months it is from the first date to the month. */
        public long taken() {
            return from.until(month, ChronoUnit.MONTHS);
        }

        /** How many months it is from date to date, at least one. */
        public long outOf() {
            return Math.max(1, from.until(to, ChronoUnit.MONTHS));
        }

        public Quantity value() {
            Quantity rise = end.minus(start);
            return start.plus(rise.times(Quantity.of(taken())).dividedBy(Quantity.of(outOf())));
        }
    }

    /**
     * Values to reach by the end of a month, as in a plan by quarter. Each year starts from 0. The line is straight to
     * its first milestone, and from each milestone to the next. After the last one of a year there is no target.
     *
     * @param start the month that starts the year
     */
    record Milestones(SortedMap<YearMonth, Quantity> values, Month start) implements Target {
        public Milestones {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
            if (values.isEmpty()) {
                throw new IllegalArgumentException("milestones need at least one month with its value");
            }
        }

        /** Milestones by financial year. */
        public static Milestones of(Map<YearMonth, Quantity> values) {
            return new Milestones(new TreeMap<>(values), FinancialYear.START);
        }

        /** The same values, for years that start in another month. */
        public Milestones startingIn(Month month) {
            return new Milestones(values, month);
        }

        /**
         * The line that a month is on: from 0 before its year to the year's milestones; nothing in a year without any.
         */
        public Optional<Trajectory> line(YearMonth month) {
            Period year = FinancialYear.containing(month, start).period();
            SortedMap<YearMonth, Quantity> points =
                    new TreeMap<>(values.subMap(year.start(), year.last().plusMonths(1)));
            if (points.isEmpty()) {
                return Optional.empty();
            }
            points.put(year.start().minusMonths(1), Quantity.ZERO);
            return Optional.of(new Trajectory(points));
        }

        /** The first month whose value is lower than the one before it in its year. */
        public Optional<YearMonth> firstFall() {
            return values.keySet().stream()
                    .filter(month ->
                            earlier(month).values().stream().anyMatch(earlier -> earlier.compareTo(value(month)) > 0))
                    .findFirst();
        }

        private SortedMap<YearMonth, Quantity> earlier(YearMonth month) {
            return values.subMap(FinancialYear.containing(month, start).period().start(), month);
        }

        private Quantity value(YearMonth month) {
            return Objects.requireNonNull(values.get(month), "every month has a value");
        }

        /** The value to reach by the end of a month; nothing after the last milestone of its year. */
        public Optional<Quantity> at(YearMonth month) {
            return stretch(month).map(Stretch::value);
        }

        /** The stretch of its line that a month is on; nothing after the last milestone of its year. */
        public Optional<Stretch> stretch(YearMonth month) {
            return line(month).flatMap(line -> line.stretch(month));
        }
    }

    /** A change from the value of a comparator: {@code -5% on year-earlier}. */
    record Change(Amount amount, Comparator on) implements Target {
        @Override
        public String toString() {
            return amount + " on " + on;
        }
    }
}
