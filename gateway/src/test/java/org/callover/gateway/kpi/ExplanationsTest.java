package org.callover.gateway.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Asked;
import org.callover.gateway.wire.scorecard.Scored2021;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationsTest {

    private final Catalogue catalogue = Scored2021.catalogue();
    private final Snapshot now =
            new Snapshot(catalogue, Scored2021.dataset(), catalogue.sets(), Ledger.EMPTY, Clock.systemUTC());

    @Test
    void oneAreaIsAskedAndTheLastMonthHeldIsThePeriod() {
        ScoreRequest request = read("area=Islington");
        assertThat(request.areas()).containsExactly(new AreaCode("E09000019"));
        assertThat(request.period()).isEqualTo(Period.parse("2021-12"));
        assertThat(request.set().rows()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            period=2021-12                         | MISSING_PARAMETER  | An explanation needs one area; say which, as in area=E09000019.
            area=                                  | BAD_PARAMETER      | 'area' has an empty value; give a value, or leave it out.
            area=Islington,Camden                  | REPEATED_PARAMETER | Only one score can be explained at a time, but 2 areas are named; name one.
            area=Islingtn                          | UNKNOWN_AREA       | did you mean 'Islington'?
            members=boroughs                       | UNKNOWN_PARAMETER  | 'members' is not a parameter of this call
            area=boroughs&window=rolling-999&x=1   | UNKNOWN_PARAMETER  | 'x' is not a parameter of this call
            area=boroughs&window=1900/2199         | BAD_PARAMETER      | is not a period
            area=boroughs&window=1900-01/2199-12   | TOO_LARGE          | 3 places over 3600 months
            """)
    void whatCannotBeExplainedIsRefused(String query, String code, String message) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> read(query.split("&")));
        assertThat(refusal.problem().code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining(message);
    }

    private ScoreRequest read(String... pairs) {
        return Explanations.read(
                Asked.of(pairs, "area", "period", "window", "compare"),
                catalogue.indicator(new IndicatorId("knives.knife-crime")).orElseThrow(),
                now);
    }
}
