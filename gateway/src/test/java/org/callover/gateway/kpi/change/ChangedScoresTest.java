package org.callover.gateway.kpi.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerEntry.Kind;
import org.callover.gateway.wire.scorecard.ScoreDetail;
import org.callover.gateway.wire.scorecard.ScorecardJson;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.EffectCounts;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has changed is the difference of two whole answers, whatever was imported between them. */
class ChangedScoresTest {

    private static final String DEFINITIONS = """
            kpi: 1
            set: parks
            title: Parks
            series:
              - { id: visits, title: Visits, unit: visits }
              - { id: fires, title: Fires, unit: fires }
              - { id: put-out, title: Fires put out, unit: fires }
              - { id: calls, title: Calls, unit: calls, suppress-below: 5 }
            indicators:
              - { id: parks.visits, title: Visits, measure: { count: visits }, good: higher, no-target: none, window: month, benchmark: { group: both, rank: highest-first } }
              - { id: parks.put-out, title: Put out, measure: { percentage: { of: put-out, over: fires } }, good: higher, no-target: none, window: rolling-3 }
              - { id: parks.fires, title: Fires, measure: { count: fires }, good: none, because: more are seen, paired-with: parks.put-out, window: quarter }
              - { id: parks.calls, title: Calls, measure: { count: calls }, good: lower, no-target: none, window: rolling-3 }
              - { id: parks.latest, title: Latest, measure: { level: visits }, good: lower, no-target: none, window: latest }
            """;

    private static final String PLACES = """
            kpi: 1
            areas: places
            title: Places
            places:
              - { code: east, name: East, kind: borough }
              - { code: west, name: West, kind: borough }
            groups:
              - { code: both, name: Both, kind: pair, member-word: boroughs, members: [east, west] }
            """;

    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final Period MONTHS = Period.of(FIRST, 9);
    private static final List<AreaCode> AREAS = List.of(new AreaCode("east"), new AreaCode("west"));

    private final Catalogue catalogue = Documents.catalogue(
            new DefinitionText("parks.yaml", DEFINITIONS, Origin.OFFICER),
            new DefinitionText("places.yaml", PLACES, Origin.OFFICER));

    private Dataset dataset = Dataset.EMPTY;
    private Ledger ledger = Ledger.EMPTY;

    private Snapshot now() {
        return new Snapshot(catalogue, dataset, catalogue.sets(), ledger, Clock.systemUTC());
    }

    private ScoreRequest request(Period period) {
        return new ScoreRequest(catalogue.set("parks").orElseThrow(), AREAS, period, null, null);
    }

    private void importSome(Random random) {
        int id = ledger.lastImport() + 1;
        EffectCounts effects = new EffectCounts(dataset, id);
        for (int i = random.nextInt(6); i >= 0; i--) {
            effects.add(Observation.of(
                    new SeriesId(List.of("visits", "fires", "put-out", "calls").get(random.nextInt(4))),
                    AREAS.get(random.nextInt(2)),
                    Period.of(FIRST.plusMonths(random.nextInt(9))),
                    BigDecimal.valueOf(random.nextInt(9)),
                    id));
        }
        Dataset after = effects.build(Instant.EPOCH.plusSeconds(id));
        ledger = effects.isBefore(after)
                ? ledger.withUnchanging(id)
                : ledger.with(new LedgerEntry(ledger.last() + 1, Instant.EPOCH, Kind.IMPORT, "officer", id), id);
        dataset = after;
    }

    private static Object written(Score score) {
        return ScorecardJson.written(score, ScoreDetail.whole(Confidence.P95));
    }

    private static String key(Score score) {
        return score.indicator().id() + " " + score.area().code() + " " + score.period();
    }

    /** A copy of an answer, which a caller keeps in step. */
    private static Map<String, Object> copy(Stream<Score> scores) {
        Map<String, Object> copy = new LinkedHashMap<>();
        scores.forEach(score -> copy.put(key(score), written(score)));
        return copy;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void copyOfAHistoryIsKeptInStep(int seed) {
        keptInStep(new Random(seed), MONTHS, Scorer::history);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14})
    void copyOfAScorecardIsKeptInStep(int seed) {
        keptInStep(
                new Random(seed),
                Period.of(MONTHS.last()),
                (scorer, request) -> scorer.score(request).scores().stream());
    }

    private void keptInStep(Random random, Period period, BiFunction<Scorer, ScoreRequest, Stream<Score>> way) {
        importSome(random);
        ScoreRequest request = request(period);
        Map<String, Object> copy = copy(way.apply(now().scorer(), request));
        for (int night = 0; night < 12; night++) {
            Snapshot before = now();
            for (int file = random.nextInt(3); file > 0; file--) {
                importSome(random);
            }
            Snapshot now = now();
            ChangedScores changes = ChangedScores.between(
                    request,
                    request,
                    before.ledger().last(),
                    now,
                    each -> way.apply(before.scorer(), each),
                    ChangedScoresTest::written);
            Map<String, Object> whole = copy(way.apply(now.scorer(), request));
            List<String> sent = new ArrayList<>();
            Map<String, Object> changed =
                    copy(changes.of(way.apply(now.scorer(), changes.request())).peek(score -> sent.add(key(score))));
            assertThat(sent)
                    .isEqualTo(whole.keySet().stream()
                            .filter(each -> !whole.get(each).equals(copy.get(each)))
                            .toList());
            List<String> removed =
                    changes.removed().stream().map(ChangedScoresTest::key).toList();
            assertThat(removed)
                    .containsExactlyInAnyOrderElementsOf(copy.keySet().stream()
                            .filter(each -> !whole.containsKey(each))
                            .toList());
            copy.keySet().removeAll(removed);
            copy.putAll(changed);
            assertThat(copy).isEqualTo(whole);
        }
    }
}
