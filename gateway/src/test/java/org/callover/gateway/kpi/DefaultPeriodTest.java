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
import org.callover.gateway.wire.Asked;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.scorecard.Scored2021;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which period is asked for by a call that names none, by a clock that stands still. */
class DefaultPeriodTest {

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

    private static Clock clock(AtomicReference<Instant> now) {
        return ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    }

    private static Dataset everyMonthOf2021() {
        Dataset.Builder builder = Dataset.EMPTY.toBuilder();
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
