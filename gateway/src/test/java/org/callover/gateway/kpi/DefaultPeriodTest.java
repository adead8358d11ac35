package org.callover.gateway.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.wire.Asked;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.request.ScoresQuery;
import org.callover.gateway.wire.scorecard.Scored2021;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which period is asked for by a call that names none, by a clock that stands still. */
class DefaultPeriodTest {

    private static final String CAMPING = """
            kpi: 1
            set: camping
            title: Camping
            series:
              - { id: tents, title: Tents, unit: tents }
              - { id: people, title: People, unit: people, kind: amount }
            indicators:
              - id: camping.tents
                title: Tents
                measure: { rate: { of: tents, over: people, per: 1000 } }
                good: none
                because: a context row
                window: month
            """;

    private final Catalogue catalogue = Scored2021.catalogue();

    @ParameterizedTest
    @CsvSource({
        // the clock, in UTC  | asked for
        "2021-11-30T23:59:59Z, 2021-10",
        "2021-12-01T00:00:00Z, 2021-11",
        "2022-01-01T00:00:00Z, 2021-12",
        "2026-01-15T09:30:00Z, 2021-12",
        // in June London is an hour ahead: the month has ended there
        "2021-05-31T23:30:00Z, 2021-05",
    })
    void asksForTheLastMonthThatHasEndedInLondon(String now, String period) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        Snapshot snapshot = new Snapshot(catalogue, everyMonthOf2021(), catalogue.sets(), Ledger.EMPTY, clock);
        Query query = Asked.of(new String[] {"area=Camden"}, "area", "period");
        assertThat(ScoresQuery.read(query, catalogue.set("knives").orElseThrow(), snapshot)
                        .period())
                .isEqualTo(Period.parse(period));
    }

    @Test
    void keptAnswersAreNotUsedWhenTheMonthHasEnded() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2021-11-30T23:59:59Z"));
        Snapshot snapshot = new Snapshot(catalogue, everyMonthOf2021(), catalogue.sets(), Ledger.EMPTY, clock(now));
        String before = snapshot.tag();
        assertThat(snapshot.tag()).isEqualTo(before);
        now.set(Instant.parse("2021-12-01T00:00:00Z"));
        assertThat(snapshot.tag()).isNotEqualTo(before);
    }

    /** Its population is held, but nothing that it counts: its period is the last month of the other series. */
    @Test
    void setWithoutFiguresDependsOnAllSeries() {
        Catalogue both = Scored2021.catalogue(Documents.text("camping.yaml", CAMPING));
        DatasetBuilder builder = everyMonthOf2021().toBuilder();
        builder.add(Observation.of(
                new SeriesId("people"), new AreaCode("E09000007"), Period.parse("2021"), BigDecimal.TEN, 1));
        Ledger ledger = ledger(1, 7);
        Snapshot snapshot = new Snapshot(both, builder.build(7, Instant.EPOCH), both.sets(), ledger, Clock.systemUTC());
        Query query = Asked.of(new String[] {"area=Camden"}, "area", "period");
        ScoreRequest request = ScoresQuery.read(query, both.set("camping").orElseThrow(), snapshot);
        assertThat(request.period()).isEqualTo(Period.parse("2021-12"));
        assertThat(ledger.lastOf(Scorecards.dependencies(snapshot, request), snapshot.dataset()))
                .as("the number of the import that the period comes from")
                .isEqualTo(2);
    }

    /** A ledger of imports with these ids, numbered from 1. */
    private static Ledger ledger(int... imports) {
        Ledger ledger = Ledger.EMPTY;
        for (int id : imports) {
            ledger = ledger.with(
                    new LedgerEntry(ledger.last() + 1, Instant.EPOCH, LedgerEntry.Kind.IMPORT, "officer", id), id);
        }
        return ledger;
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    }

    private static Dataset everyMonthOf2021() {
        DatasetBuilder builder = Dataset.EMPTY.toBuilder();
        for (int month = 1; month <= 12; month++) {
            builder.add(Observation.of(
                    new SeriesId("knife-crime"),
                    new AreaCode("E09000007"),
                    Period.of(YearMonth.of(2021, month)),
                    BigDecimal.TEN,
                    7));
        }
        return builder.build(7, Instant.parse("2022-01-15T09:30:00Z"));
    }
}
