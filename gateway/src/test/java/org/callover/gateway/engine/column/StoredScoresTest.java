package org.callover.gateway.engine.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.callover.gateway.store.MemoryColumnStore;
import org.callover.gateway.store.MemoryObservationStore;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.wire.scorecard.ScoreDetail;
import org.callover.gateway.wire.scorecard.ScorecardJson;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.EffectCounts;
import org.callover.kpi.explanation.Explainer;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores are the same whether all columns are in memory, or none is and each scorecard loads its own, once. */
class StoredScoresTest {

    private static final String DEFINITIONS = """
            kpi: 1
            set: parks
            title: Parks
            series:
              - { id: visits, title: Visits, unit: visits }
              - { id: fires, title: Fires, unit: fires }
              - { id: put-out, title: Fires put out, unit: fires }
              - { id: calls, title: Calls, unit: calls, suppress-below: 5 }
              - { id: pleased, title: Visitors who were pleased, unit: "%" }
            indicators:
              - { id: parks.visits, title: Visits, measure: { count: visits }, good: higher, no-target: none, window: month, benchmark: { group: all-parks, rank: highest-first } }
              - { id: parks.put-out, title: Put out, measure: { percentage: { of: put-out, over: fires } }, good: higher, no-target: none, window: rolling-3, benchmark: { group: all-parks, rank: best-first, by: parks.visits } }
              - { id: parks.fires, title: Fires, measure: { count: fires }, good: none, because: more are seen, paired-with: parks.put-out, window: quarter }
              - { id: parks.calls, title: Calls, measure: { count: calls }, good: lower, no-target: none, window: rolling-3, benchmark: { group: all-parks, rank: highest-first } }
              - { id: parks.share, title: Share of visits, measure: { count: visits }, share-of: all-parks, good: higher, no-target: none, window: month }
              - { id: parks.pleased, title: Pleased, measure: { weighted-mean: { of: pleased, weight: visits } }, good: higher, no-target: none, window: rolling-3 }
              - { id: parks.latest, title: Latest, measure: { level: visits }, good: lower, no-target: none, window: latest }
            """;

    private static final String PLACES = """
            kpi: 1
            areas: places
            title: Places
            places:
              - { code: east, name: East, kind: borough }
              - { code: west, name: West, kind: borough }
              - { code: old-north, name: Old North, kind: borough }
              - { code: old-south, name: Old South, kind: borough }
              - { code: merged, name: Merged, kind: borough, succeeds: { areas: [old-north, old-south], from: 2024-06 } }
            groups:
              - { code: both, name: Both, kind: pair, member-word: boroughs, members: [east, west] }
              - { code: all-parks, name: All, kind: country, member-word: boroughs, members: [east, west, merged] }
            """;

    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTHS = 12;
    private static final List<String> SERIES = List.of("visits", "fires", "put-out", "calls", "pleased");
    private static final List<AreaCode> AREAS = List.of(
            new AreaCode("east"),
            new AreaCode("west"),
            new AreaCode("old-north"),
            new AreaCode("old-south"),
            new AreaCode("merged"),
            new AreaCode("both"),
            new AreaCode("all-parks"));

    private final Catalogue catalogue = Documents.catalogue(
            new DefinitionText("parks.yaml", DEFINITIONS, Origin.OFFICER),
            new DefinitionText("places.yaml", PLACES, Origin.OFFICER));
    private final MemoryObservationStore observations = new MemoryObservationStore();
    private final MemoryColumnStore columns = new MemoryColumnStore(observations);
    private Dataset inMemory = Dataset.EMPTY;
    private Dataset stored = new StoredDatasets(columns, 1).after(0, Instant.EPOCH);

    private void importSome(int number, Random random) {
        Instant instant = Instant.EPOCH.plusSeconds(number);
        EffectCounts here = new EffectCounts(inMemory, number);
        EffectCounts there = new EffectCounts(stored, number);
        List<Observation> sent = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            Observation one = Observation.of(
                    new SeriesId(SERIES.get(random.nextInt(SERIES.size()))),
                    AREAS.get(random.nextInt(AREAS.size() - 1)),
                    Period.of(FIRST.plusMonths(random.nextInt(MONTHS))),
                    BigDecimal.valueOf(random.nextInt(40)),
                    number);
            if (here.add(one)) {
                there.add(one);
                sent.add(one);
            }
        }
        Dataset after = here.build(instant);
        Dataset afterwards = there.build(instant);
        try (ObservationStore.Appender appender = observations.append(number)) {
            sent.stream()
                    .filter(one -> after.isOfNewest(number, Term.of(one.series()), one.area(), one.period()))
                    .forEach(appender::add);
        }
        afterwards.stored();
        inMemory = after;
        stored = afterwards;
    }

    private Scorer scorer(Dataset dataset) {
        return new Scorer(catalogue.areas(), dataset, catalogue::indicator);
    }

    private static List<Object> written(Scorer scorer, ScoreRequest request) {
        return List.of(
                scorer.score(request).scores().stream()
                        .map(score -> ScorecardJson.written(score, ScoreDetail.whole(Confidence.P95)))
                        .toList(),
                scorer.history(request)
                        .map(score -> ScorecardJson.written(score, ScoreDetail.whole(Confidence.P95)))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void scoresAreTheSameWhereverTheColumnsAre(long seed) {
        Random random = new Random(seed);
        KpiSet set = catalogue.set("parks").orElseThrow();
        for (int number = 1; number <= 12; number++) {
            importSome(number, random);
            for (AreaCode area : AREAS) {
                Period month = Period.of(FIRST.plusMonths(random.nextInt(MONTHS)));
                ScoreRequest request = new ScoreRequest(set, List.of(area), month, null, null);
                assertThat(written(scorer(stored), request))
                        .as("%s in %s after import %d", area, month, number)
                        .isEqualTo(written(scorer(inMemory), request));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void scorecardLoadsItsColumnsOnce(long seed) {
        Random random = new Random(seed);
        for (int number = 1; number <= 12; number++) {
            importSome(number, random);
        }
        KpiSet set = catalogue.set("parks").orElseThrow();
        for (AreaCode area : AREAS) {
            ScoreRequest request = new ScoreRequest(set, List.of(area), Period.of(FIRST.plusMonths(8)), null, null);
            int before = columns.reads();
            scorer(stored)
                    .score(request)
                    .scores()
                    .forEach(score -> ScorecardJson.written(score, ScoreDetail.whole(Confidence.P95)));
            assertThat(columns.reads() - before).as("reads for %s", area).isEqualTo(1);
        }
        ScoreRequest one = new ScoreRequest(
                set.of(set.rows().subList(0, 1)), AREAS.subList(0, 1), Period.of(FIRST.plusMonths(8)), null, null);
        int before = columns.reads();
        new Explainer(catalogue.areas(), stored, catalogue::indicator).explain(one, Confidence.P95);
        assertThat(columns.reads() - before).isEqualTo(1);
    }
}
