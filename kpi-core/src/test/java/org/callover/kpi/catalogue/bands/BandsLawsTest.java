package org.callover.kpi.catalogue.bands;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.CatalogueReading;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.indicator.Thresholds.Bands;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/** Thresholds that are accepted give every value exactly one colour, and all that do so are accepted. */
class BandsLawsTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A bound as text and as arithmetic, apart from the reader's own. */
    record Limit(String operator, BigDecimal limit) {
        boolean holds(BigDecimal value) {
            int side = value.compareTo(limit);
            return operator.startsWith("<")
                    ? side < 0 || side == 0 && operator.endsWith("=")
                    : side > 0 || side == 0 && operator.endsWith("=");
        }

        @Override
        public String toString() {
            return operator + " " + limit;
        }
    }

    /** Limits that hold together. */
    record Limits(List<Limit> limits) {
        boolean holds(BigDecimal value) {
            return limits.stream().allMatch(limit -> limit.holds(value));
        }

        @Override
        public String toString() {
            return limits.stream().map(Limit::toString).collect(Collectors.joining(" and "));
        }
    }

    record Colours(Limits green, Limits amber, Optional<Limits> red) {

        /** The rating that the words give a value; nothing where they give none or more than one. */
        @Nullable
        Rag colour(BigDecimal value) {
            boolean isGreen = green.holds(value);
            boolean isAmber = amber.holds(value) && !(isGreen && isAmberWider());
            boolean isRed = red.map(limits -> limits.holds(value)).orElse(!isGreen && !isAmber);
            if (Stream.of(isGreen, isAmber, isRed).filter(holds -> holds).count() != 1) {
                return null;
            }
            return isGreen ? Rag.GREEN : isAmber ? Rag.AMBER : Rag.RED;
        }

        private boolean isAmberWider() {
            return probes().stream().filter(green::holds).allMatch(amber::holds);
        }

        /** Every limit, a value between each two neighbours, and one beyond each end: no colour can change elsewhere. */
        List<BigDecimal> probes() {
            TreeSet<BigDecimal> limits = Stream.of(Stream.of(green, amber), red.stream())
                    .flatMap(parts -> parts)
                    .flatMap(part -> part.limits.stream())
                    .map(Limit::limit)
                    .collect(Collectors.toCollection(TreeSet::new));
            List<BigDecimal> probes = new ArrayList<>(List.of(limits.first().subtract(BigDecimal.ONE)));
            limits.forEach(limit -> {
                probes.add(limit);
                probes.add(Optional.ofNullable(limits.higher(limit))
                        .map(next -> limit.add(next).multiply(HALF))
                        .orElse(limit.add(BigDecimal.ONE)));
            });
            return probes;
        }

        /** From the good side to the bad: green, then amber, then red, each there and each once. */
        boolean isSound() {
            List<Rag> colours = new ArrayList<>();
            for (BigDecimal probe : probes()) {
                Rag colour = colour(probe);
                if (colour == null) {
                    return false;
                }
                if (colours.isEmpty() || colours.get(colours.size() - 1) != colour) {
                    colours.add(colour);
                }
            }
            return colours.equals(List.of(Rag.GREEN, Rag.AMBER, Rag.RED))
                    || colours.equals(List.of(Rag.RED, Rag.AMBER, Rag.GREEN));
        }
    }

    @Property(tries = 4000)
    void whatIsAcceptedHasNoGapAndNoOverlapAndNothingElseIsRefused(@ForAll("colours") Colours colours) {
        Optional<Bands> read = read(colours);
        Statistics.label("accepted").collect(read.isPresent()).coverage(coverage -> coverage.check(true)
                .percentage(share -> share > 3));
        assertThat(read.isPresent()).as(colours.toString()).isEqualTo(colours.isSound());
        read.ifPresent(bands -> colours.probes()
                .forEach(probe -> assertThat(bands.rate(Quantity.of(probe)).rag())
                        .as("%s at %s", colours, probe)
                        .isEqualTo(colours.colour(probe))));
    }

    private static Optional<Bands> read(Colours colours) {
        String good = colours.green().limits().get(0).operator().startsWith("<") ? "lower" : "higher";
        String red =
                colours.red().map(limits -> ", red: '%s'".formatted(limits)).orElse("");
        CatalogueReading reading = CatalogueReader.read(
                List.of(Documents.text("d.yaml", """
                kpi: 1
                set: s
                title: S
                series: [{ id: a, title: A, unit: offences }]
                indicators:
                  - { id: s.a, title: A, measure: { count: a }, good: %s, thresholds: { green: '%s', amber: '%s'%s } }
                """.formatted(good, colours.green(), colours.amber(), red))));
        return reading.catalogue().indicators().stream()
                .map(Indicator::judging)
                .map(judging -> Optional.ofNullable(judging.bands()).orElseThrow())
                .findFirst();
    }

    /** Few limits, so that many of them meet. */
    @Provide
    Arbitrary<Colours> colours() {
        Arbitrary<Limits> one = limit(any -> true).map(limit -> new Limits(List.of(limit)));
        Arbitrary<Limits> two = Combinators.combine(
                        limit(operator -> operator.startsWith(">")), limit(operator -> operator.startsWith("<")))
                .as((low, high) -> new Limits(List.of(low, high)));
        Arbitrary<Limits> mostlyOne = Arbitraries.oneOf(one, one, one, one, two);
        return Combinators.combine(mostlyOne, Arbitraries.oneOf(one, two), mostlyOne.optional(0.4))
                .as(Colours::new);
    }

    private static Arbitrary<Limit> limit(Predicate<String> operator) {
        return Combinators.combine(
                        Arbitraries.of("<=", "<", ">=", ">").filter(operator),
                        Arbitraries.of("-1.5", "0", "2").map(BigDecimal::new))
                .as(Limit::new);
    }
}
