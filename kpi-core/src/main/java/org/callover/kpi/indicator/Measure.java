package org.callover.kpi.indicator;

import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Measure.Denominator.Role;
import org.callover.kpi.indicator.scale.AveragePer;
import org.callover.kpi.indicator.scale.Factor;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator computes from its series: one of a few measures, each made here from its parts.
 *
 * <p>Everything that follows from a measure is asked of its parts. Only the reader of definitions knows which measures
 * there are.
 *
 * @param keyword the word for it in a definition
 */
public record Measure(String keyword, Parts parts) {

    /** A measure: the total of the series over the window. */
    public static Measure count(SeriesSum of) {
        return new Measure("count", new Parts(of, Factor.ONE));
    }

    /** A measure: the total of the window for each given number of a population, which is read once. */
    public static Measure rate(SeriesSum of, SeriesSum over, PopulationYear year, Factor per) {
        return new Measure("rate", new Parts(of, new Denominator(over, Role.POPULATION, year), per));
    }

    /**
     * A measure: the numerators of the window divided by its denominators, in hundredths; never a mean of percentages.
     */
    public static Measure percentage(SeriesSum of, SeriesSum over) {
        return new Measure("percentage", new Parts(of, new Denominator(over, Role.WHOLE), Factor.HUNDRED));
    }

    /** A measure: the numerators of the window divided by its denominators. */
    public static Measure mean(SeriesSum of, SeriesSum over) {
        return new Measure("mean", new Parts(of, new Denominator(over, Role.COUNT), Factor.ONE));
    }

    /**
     * A measure for series that are only published as percentages: their mean, each weighted by what it is a percentage
     * of.
     */
    public static Measure weightedMean(Term of, Term weight) {
        Denominator weights = new Denominator(SeriesSum.of(weight), Role.WEIGHT);
        return new Measure("weighted-mean", new Parts(SeriesSum.of(of), weights, Factor.ONE));
    }

    /** A measure: the last value in the window. */
    public static Measure level(Term of) {
        return new Measure("level", new Parts(SeriesSum.of(of), true, null, Factor.ONE));
    }

    /** A count as the average for a length of time: the total of the window divided by its length. */
    public Measure averagedPer(AveragePer time) {
        return new Measure(keyword, new Parts(parts.numerator, false, null, time, Factor.ONE));
    }

    /** A count as a percentage of the same count in a larger place. */
    public Measure asShareOf(AreaCode place) {
        Denominator whole = new Denominator(parts.numerator, Role.WHOLE, null, place);
        return new Measure(keyword, new Parts(parts.numerator, whole, Factor.HUNDRED));
    }

    /** Published percentages as the percentage that they represent: their weights are the whole. */
    public Measure asPercentage() {
        return percentage(parts.numerator, parts.denominatorOrThrow().of());
    }

    /** The series it needs, the numerator's first. */
    public Stream<Term> terms() {
        return Stream.concat(parts.numerator.terms(), parts.dividing());
    }

    /** The series it counts: all except a population. */
    public Stream<Term> counted() {
        return parts.isPerPopulation() ? parts.numerator.terms() : terms();
    }

    /** The sums whose counts it reveals. A population is not secret, and a level is not a count over time. */
    public Stream<SeriesSum> sums() {
        if (parts.isLevel) {
            return Stream.empty();
        }
        Stream<SeriesSum> numerator = parts.isPublished() ? Stream.empty() : Stream.of(parts.numerator);
        Stream<SeriesSum> denominator = Stream.ofNullable(parts.denominator)
                .filter(over -> over.role != Role.POPULATION)
                .map(Denominator::of);
        return Stream.concat(numerator, denominator);
    }

    /** Whether one of its sums is a difference, which may be anything, even below zero. */
    public boolean isDifference() {
        return sums().anyMatch(sum -> !sum.subtract().isEmpty());
    }

    /** The rests of wholes that it reveals: those that a percentage leaves out, and every difference. */
    public Stream<SeriesSum> rests() {
        Stream<SeriesSum> leftOut = Stream.ofNullable(parts.denominator)
                .filter(over -> over.role == Role.WHOLE && over.place == null)
                .map(over -> over.of.less(parts.numerator));
        return Stream.concat(sums(), leftOut).filter(SeriesSum::isRest);
    }

    /**
     * The parts of a measure.
     *
     * @param numerator what is counted
     * @param isLevel whether the numerator is read once, the last in the window, and not added up over it
     * @param denominator the series that it is divided by; absent if it is not divided by any
     * @param averagePer the length of time that a total is an average for; absent if it is not an average
     * @param factor what the quotient is multiplied by
     */
    public record Parts(
            SeriesSum numerator,
            boolean isLevel,
            @Nullable Denominator denominator,
            @Nullable AveragePer averagePer,
            Factor factor) {

        /** A measure that is not an average. */
        public Parts(SeriesSum numerator, boolean isLevel, @Nullable Denominator denominator, Factor factor) {
            this(numerator, isLevel, denominator, null, factor);
        }

        private Parts(SeriesSum numerator, Denominator denominator, Factor factor) {
            this(numerator, false, denominator, null, factor);
        }

        private Parts(SeriesSum numerator, Factor factor) {
            this(numerator, false, null, null, factor);
        }

        /** Whether it is a simple total: added up, and not divided. */
        public boolean isCount() {
            return isTotal() && averagePer == null;
        }

        /** Whether it is a total over its window, as it is or on average. */
        public boolean isTotal() {
            return denominator == null && !isLevel;
        }

        /** The larger place that it is a share of; absent if it is no share of a place. */
        public @Nullable AreaCode shareOf() {
            return denominator == null ? null : denominator.place;
        }

        /** Whether every area is divided by the same number: the length of time, or the count of a larger place. */
        public boolean hasOneDivisor() {
            return averagePer != null || shareOf() != null;
        }

        /** Whether it is divided by a population, which is read once a year. */
        public boolean isPerPopulation() {
            return has(Role.POPULATION);
        }

        /** Whether it is a part of a whole, both of which are counted. */
        public boolean isShare() {
            return has(Role.WHOLE);
        }

        /** Whether it weighs published values. */
        public boolean isWeighted() {
            return has(Role.WEIGHT);
        }

        /** Whether its values are as published, alone or weighted, and not computed from counts. */
        public boolean isPublished() {
            return isLevel || isWeighted();
        }

        private boolean has(Role role) {
            return denominator != null && denominator.role == role;
        }

        /** Whether it is a total over its window, so that a longer window has a larger value. */
        public boolean growsWithTime() {
            return isCount() || isPerPopulation() && !factor.isAnnualised();
        }

        /** The distribution of its values if everything it counts is events. */
        public Indicator.Chance chance() {
            if (isShare() || isWeighted()) {
                return Indicator.Chance.BINOMIAL;
            }
            return isTotal() || isPerPopulation() ? Indicator.Chance.POISSON : Indicator.Chance.NONE;
        }

        /** Whether its formula states a number that multiplies the quotient. */
        public boolean isScaled() {
            return isPerPopulation() || !factor.equals(Factor.ONE);
        }

        /** The series of the denominator. */
        public Stream<Term> dividing() {
            return denominator == null ? Stream.empty() : denominator.of.terms();
        }

        /** @throws NullPointerException if it is not divided */
        public Denominator denominatorOrThrow() {
            return Objects.requireNonNull(denominator, "a quotient has a denominator");
        }

        /** How it is computed, with the names of its series. */
        public String formula() {
            if (averagePer != null) {
                return "(%s) / %s of the window".formatted(numerator, averagePer.plural());
            }
            if (denominator == null) {
                return isLevel ? numerator + " over exactly the window, else in the last month of it" : "" + numerator;
            }
            if (isWeighted()) {
                return "sum(%2$s x %1$s) / sum(%2$s)".formatted(numerator, denominator.of);
            }
            String there = denominator.place == null ? "" : " in " + denominator.place;
            return "(%s) / (%s%s)%s".formatted(numerator, denominator.of, there, isScaled() ? " x " + factor : "");
        }
    }

    /**
     * What a measure divides by.
     *
     * @param year which year a population is from; absent if it is not a population
     * @param place the larger place in which it is counted; absent if it is counted where the numerator is
     */
    public record Denominator(
            SeriesSum of,
            Role role,
            @Nullable PopulationYear year,
            @Nullable AreaCode place) {

        /** A denominator that is counted where the numerator is. */
        public Denominator(SeriesSum of, Role role, @Nullable PopulationYear year) {
            this(of, role, year, null);
        }

        private Denominator(SeriesSum of, Role role) {
            this(of, role, null, null);
        }

        /** The role of a denominator. */
        public enum Role {
            /** A whole that the numerator is a part of, counted over the same months. */
            WHOLE,
            /** Something else that is counted over the same months. */
            COUNT,
            /** A population, read once a year. */
            POPULATION,
            /** The weight of each published value. */
            WEIGHT
        }

        /**
         * The month whose year's population is read.
         *
         * @throws NullPointerException if it is no population
         */
        public YearMonth month(Period period) {
            PopulationYear asked = Objects.requireNonNull(year, "a population is of a year");
            return asked == PopulationYear.FIRST_MONTH ? period.start() : period.last();
        }
    }

    /** The month of the window whose year's population is the denominator of a rate. */
    public enum PopulationYear {
        /** The first month, as the London Datastore publishes rates. */
        FIRST_MONTH,
        LAST_MONTH
    }
}
