package org.callover.gateway.wire.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.DefinitionText;
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

/** Two boroughs, three indicators and the years 2020 and 2021, scored in memory. */
public final class Scored2021 {

    private static final String PLACES = """
            kpi: 1
            areas: places
            title: Places
            places:
              - { code: E09000019, name: Islington, kind: borough }
              - { code: E09000007, name: Camden, kind: borough }
              - { code: E09000012, name: Hackney, kind: borough }
            groups:
              - { code: boroughs, name: The boroughs, kind: boroughs, member-word: boroughs, members: [E09000019, E09000007, E09000012] }
            """;

    private static final String SET = """
            kpi: 1
            set: knives
            title: Knives
            series:
              - { id: knife-crime, title: Knife crime, unit: offences, source: Police }
              - { id: detections, title: Detections, unit: detections, source: Police }
              - { id: guns, title: Gun crime, unit: offences, source: Police }
            indicators:
              - id: knives.knife-crime
                title: "=Knife crime"
                measure: { count: knife-crime }
                good: lower
                window: calendar-year
                target: { change: -5%, on: year-earlier }
                amber-within: 5%
                benchmark: { group: boroughs, rank: highest-first }
              - id: knives.detected
                title: Detected
                measure: { percentage: { of: detections, over: knife-crime } }
                good: higher
                window: calendar-year
                no-target: none is set
                benchmarks:
                  - { group: boroughs, rank: lowest-first, by: knives.knife-crime }
                  - { group: boroughs, figure: mean-of-rates, include-self: false, rank: best-first, of: change }
              - id: knives.guns
                title: Guns
                measure: { count: guns }
                good: none
                because: a context row
                window: calendar-year
            """;

    private static final String OBSERVED = """
            knife-crime E09000019 2020 439
            knife-crime E09000019 2021 383
            knife-crime E09000007 2020 300
            knife-crime E09000007 2021 400
            detections E09000019 2020 40
            detections E09000019 2021 50
            guns E09000019 2020 0
            guns E09000019 2021 2
            guns E09000007 2021-01 1
            """;

    /** The state of what the scores depend on. */
    static final Revision REVISION = new Revision(7, Instant.parse("2022-01-15T09:30:00Z"), "d1");

    private Scored2021() {}

    static Scorecard of(String... areas) {
        Catalogue catalogue = catalogue();
        ScoreRequest request = new ScoreRequest(
                catalogue.set("knives").orElseThrow(),
                Arrays.stream(areas).map(AreaCode::new).toList(),
                Period.parse("2021-12"),
                null,
                null);
        return new Scorer(catalogue.areas(), dataset(), catalogue::indicator).score(request);
    }

    /** The definitions, with others beside them. */
    public static Catalogue catalogue(DefinitionText... others) {
        return Documents.catalogue(Stream.concat(
                        Stream.of(Documents.text("places.yaml", PLACES), Documents.text("knives.yaml", SET)),
                        Stream.of(others))
                .toArray(DefinitionText[]::new));
    }

    /** What was observed, all of it from import 7. */
    public static Dataset dataset() {
        DatasetBuilder builder = Dataset.EMPTY.toBuilder();
        OBSERVED.lines()
                .map(line -> line.split(" "))
                .forEach(part -> builder.add(Observation.of(
                        new SeriesId(part[0]),
                        new AreaCode(part[1]),
                        Period.parse(part[2]),
                        new BigDecimal(part[3]),
                        7)));
        return builder.build(7, Instant.parse("2022-01-15T09:30:00Z"));
    }
}
