package org.callover.gateway.wire.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.score.Scorer;

/** Scorecards of six indicators in four districts, from figures that a seed decides. */
final class RandomCards {

    private static final List<String> AREAS = List.of("north", "south", "east", "west");
    private static final List<String> SERIES = List.of("calls", "met", "sleepers", "people");
    private static final int[] SIZES = {1, 12, 150, 4000, 90_000};

    private static final Catalogue CATALOGUE = catalogue("""
            kpi: 1
            areas: places
            title: Places
            places:
              - { code: north, name: North, kind: district }
              - { code: south, name: South, kind: district }
              - { code: east, name: East, kind: district }
              - { code: west, name: West, kind: district }
            groups:
              - { code: county, name: County, kind: county, member-word: districts, members: [north, south, east, west] }
            """, """
            kpi: 1
            set: a
            title: A
            series:
              - { id: calls, title: Calls, unit: calls }
              - { id: met, title: Met, unit: calls }
              - { id: sleepers, title: Sleepers, unit: people }
              - { id: people, title: People, unit: people }
            indicators:
              - id: a.count
                title: Calls
                measure: { count: calls }
                good: lower
                window: calendar-year
                target: { change: -5%, on: year-earlier }
                amber-within: 5%
                benchmark: { group: county, rank: highest-first }
              - id: a.small
                title: Small counts
                measure: { count: met }
                good: lower
                window: calendar-year
                target: 40
                suppress-below: 5
                benchmark: { group: county, rank: best-first }
              - id: a.percentage
                title: Share met
                measure: { percentage: { of: met, over: calls } }
                good: higher
                window: calendar-year
                target: 40
                amber-within: 5 points
                benchmark: { group: county, rank: best-first }
              - id: a.rate
                title: Calls per head
                measure: { rate: { of: calls, over: people, per: 1000 } }
                good: none
                because: more may be more trust
                window: calendar-year
                benchmark: { group: county, rank: highest-first }
              - id: a.mean
                title: Sleepers per call
                measure: { mean: { of: sleepers, over: calls } }
                good: { between: [1, 3] }
                amber-within: 1
                window: calendar-year
                decimals: 2
              - id: a.level
                title: Sleepers
                measure: { level: sleepers }
                good: lower
                window: latest
            """);

    private RandomCards() {}

    static Scorecard of(int seed) {
        ScoreRequest request = new ScoreRequest(
                CATALOGUE.set("a").orElseThrow(),
                AREAS.stream().map(AreaCode::new).toList(),
                Period.parse("2021-12"),
                null,
                null);
        return new Scorer(CATALOGUE.areas(), observed(new Random(seed)), CATALOGUE::indicator).score(request);
    }

    /** Two years of each series in each area: some missing, some zero, some the same, of small and large numbers. */
    private static Dataset observed(Random random) {
        DatasetBuilder builder = Dataset.EMPTY.toBuilder();
        int most = random.nextInt(SIZES.length);
        for (String series : SERIES) {
            // most often fewer are met than there are
            int of = random.nextInt(SIZES.length);
            int size = SIZES[
                    switch (series) {
                        case "calls" -> most;
                        case "met" -> Math.max(0, most - 1);
                        default -> of;
                    }];
            for (String area : AREAS) {
                int before = random.nextInt(8) == 0 ? 0 : random.nextInt(size) + random.nextInt(2);
                int now = random.nextInt(6) == 0 ? before : random.nextInt(size + 1);
                add(builder, random, series, area, 2020, before);
                add(builder, random, series, area, 2021, now);
            }
        }
        return builder.build(1, Instant.EPOCH);
    }

    private static void add(DatasetBuilder to, Random random, String series, String area, int year, int value) {
        if (random.nextInt(25) > 0) {
            to.add(Observation.of(
                    new SeriesId(series), new AreaCode(area), Period.ofYear(year), BigDecimal.valueOf(value), 1));
        }
    }

    private static Catalogue catalogue(String places, String set) {
        return Documents.catalogue(Documents.text("places.yaml", places), Documents.text("a.yaml", set));
    }
}
