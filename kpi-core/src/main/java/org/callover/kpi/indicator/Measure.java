package org.callover.kpi.indicator;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Term;

/** What an indicator computes from its series. */
public sealed interface Measure {

    /** The series it needs, the one counted first. */
    Stream<Term> terms();

    /** The series it counts: its own, but not the population of a rate. */
    default Stream<Term> counted() {
        return this instanceof Rate rate ? rate.of().terms() : terms();
    }

    /** The sums whose counts it tells: a population is no secret, and a level no count over time. */
    Stream<SeriesSum> sums();

    /** What it says is left of a whole without a part: those a percentage leaves out, and every difference. */
    default Stream<SeriesSum> rests() {
        Stream<SeriesSum> leftOut = this instanceof Percentage percentage
                ? Stream.of(percentage.over().less(percentage.of()))
                : Stream.empty();
        return Stream.concat(sums(), leftOut).filter(SeriesSum::isRest);
    }

    /** The keyword of the definition format. */
    String keyword();

    /** Whether it is a total over its window. */
    default boolean growsWithTime() {
        return this instanceof Count || this instanceof Rate rate && !rate.isAnnualised();
    }

    /** The series total over the window. */
    record Count(SeriesSum of) implements Measure {
        @Override
        public Stream<Term> terms() {
            return of.terms();
        }

        @Override
        public Stream<SeriesSum> sums() {
            return Stream.of(of);
        }

        @Override
        public String keyword() {
            return "count";
        }
    }

    /**
     * The total of the window for each {@code per} of the denominator, which is read once: in the year of the window's
     * first month unless said otherwise.
     *
     * @param isAnnualised whether it is brought to a year: times 12, over the months of the window
     */
    record Rate(SeriesSum of, SeriesSum over, BigDecimal per, PopulationYear populationYear, boolean isAnnualised)
            implements Measure {

        private static final int YEAR = 12;

        /** One that is of the window as it is. */
        public Rate(SeriesSum of, SeriesSum over, BigDecimal per, PopulationYear populationYear) {
            this(of, over, per, populationYear, false);
        }

        /** What the quotient of the parts over so many months is multiplied by. */
        public Quantity times(int months) {
            Quantity each = Quantity.of(per);
            return isAnnualised ? each.times(Quantity.of(YEAR)).dividedBy(Quantity.of(months)) : each;
        }

        @Override
        public Stream<Term> terms() {
            return Stream.concat(of.terms(), over.terms());
        }

        @Override
        public Stream<SeriesSum> sums() {
            return Stream.of(of);
        }

        @Override
        public String keyword() {
            return "rate";
        }
    }

    /** The numerators of the window out of its denominators, in hundredths; never a mean of percentages. */
    record Percentage(SeriesSum of, SeriesSum over) implements Measure {
        @Override
        public Stream<Term> terms() {
            return Stream.concat(of.terms(), over.terms());
        }

        @Override
        public Stream<SeriesSum> sums() {
            return Stream.of(of, over);
        }

        @Override
        public String keyword() {
            return "percentage";
        }
    }

    /** The numerators of the window over its denominators. */
    record Mean(SeriesSum of, SeriesSum over) implements Measure {
        @Override
        public Stream<Term> terms() {
            return Stream.concat(of.terms(), over.terms());
        }

        @Override
        public Stream<SeriesSum> sums() {
            return Stream.of(of, over);
        }

        @Override
        public String keyword() {
            return "mean";
        }
    }

    /** Where only percentages are published: each weighted by what it is a percentage of. */
    record WeightedMean(Term of, Term weight) implements Measure {
        @Override
        public Stream<Term> terms() {
            return Stream.of(of, weight);
        }

        @Override
        public Stream<SeriesSum> sums() {
            return Stream.of(SeriesSum.of(weight));
        }

        @Override
        public String keyword() {
            return "weighted-mean";
        }
    }

    /** The value itself, the last in the window. */
    record Level(Term of) implements Measure {
        @Override
        public Stream<Term> terms() {
            return Stream.of(of);
        }

        @Override
        public Stream<SeriesSum> sums() {
            return Stream.empty();
        }

        @Override
        public String keyword() {
            return "level";
        }
    }

    /** The month of the window whose year's population is the denominator of a rate. */
    enum PopulationYear {
        /** As the London Datastore publishes rates. */
        FIRST_MONTH,
        LAST_MONTH
    }
}
