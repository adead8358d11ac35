package org.callover.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;

/** A group's pooled figure is what its members' parts, put together, come to. */
class GroupLawsTest {

    private static final Areas AREAS = Places.of("""
            camden
            islington
            hackney
            barnet
            boroughs: camden islington hackney barnet
            """);
    private static final List<AreaCode> MEMBERS =
            AREAS.all().stream().filter(area -> !area.isGroup()).map(Area::code).toList();
    private static final AreaCode GROUP = new AreaCode("boroughs");
    private static final Period YEAR = Period.ofYear(2021);

    @Property
    void pooledIsTheUnionOfTheParts(
            @ForAll @Size(4) List<@IntRange(max = 500) Integer> parts,
            @ForAll @Size(4) List<@IntRange(min = 1, max = 900) Integer> wholes) {
        Dataset dataset = dataset(parts, wholes);
        Quantity pooled = Quantity.of(sum(parts)).dividedBy(Quantity.of(sum(wholes)));
        assertThat(value("count met", dataset, GROUP)).isEqualTo(Quantity.of(sum(parts)));
        assertThat(value("mean met over calls", dataset, GROUP)).isEqualTo(pooled);
        assertThat(value("percentage met over calls", dataset, GROUP)).isEqualTo(pooled.times(Quantity.of(100)));
        assertThat(value("rate met per 1000 over calls", dataset, GROUP)).isEqualTo(pooled.times(Quantity.of(1000)));
    }

    @Property
    void aWeightedMeanOfExactPercentagesIsThePooledPercentage(
            @ForAll @Size(4) List<@IntRange(max = 100) Integer> percentages,
            @ForAll @Size(4) List<@IntRange(min = 1, max = 900) Integer> weights) {
        Dataset dataset = dataset(percentages, weights);
        long weighted = 0;
        for (int i = 0; i < MEMBERS.size(); i++) {
            weighted += (long) percentages.get(i) * weights.get(i);
        }
        assertThat(value("weighted-mean met by calls", dataset, GROUP))
                .isEqualTo(Quantity.of(weighted).dividedBy(Quantity.of(sum(weights))));
    }

    @Property
    void aGroupWithoutOneMemberIsThePoolOfTheOthers(
            @ForAll @Size(4) List<@IntRange(max = 3) Integer> parts,
            @ForAll @Size(4) List<@IntRange(min = 1, max = 900) Integer> wholes) {
        Dataset dataset = dataset(parts, wholes);
        for (String measure : List.of("count met", "rate met per 1000 over calls", "percentage met over calls")) {
            Figures figures = figures(measure, dataset);
            Figure whole = (Figure) figures.at(GROUP, YEAR);
            Figure own = (Figure) figures.at(MEMBERS.get(0), YEAR);
            Dataset others = dataset(parts.subList(1, 4), wholes.subList(1, 4));
            Quantity rest = ((Figure) figures(measure, others).at(GROUP, YEAR)).value();
            assertThat(whole.without(own)).map(Figure::value).contains(rest);
        }
    }

    /** The last of the members, with as many as there are values; the others have no part in it. */
    private static Dataset dataset(List<Integer> parts, List<Integer> wholes) {
        List<Observation> observations = new ArrayList<>();
        int absent = MEMBERS.size() - parts.size();
        for (int i = 0; i < MEMBERS.size(); i++) {
            observations.add(observation("met", MEMBERS.get(i), i < absent ? 0 : parts.get(i - absent)));
            observations.add(observation("calls", MEMBERS.get(i), i < absent ? 0 : wholes.get(i - absent)));
        }
        return Told.dataset(observations);
    }

    private static Observation observation(String series, AreaCode area, int value) {
        return Observation.of(new SeriesId(series), area, YEAR, BigDecimal.valueOf(value), 1);
    }

    private static Quantity value(String measure, Dataset dataset, AreaCode area) {
        return ((Figure) figures(measure, dataset).at(area, YEAR)).value();
    }

    private static Figures figures(String measure, Dataset dataset) {
        return new Figures(Defined.measure(measure), measure.startsWith("percentage"), AREAS, dataset);
    }

    private static long sum(List<Integer> values) {
        return values.stream().mapToLong(Integer::longValue).sum();
    }
}
