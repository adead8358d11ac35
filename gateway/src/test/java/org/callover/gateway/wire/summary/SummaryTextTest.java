package org.callover.gateway.wire.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.score.TestScorer;
import org.callover.kpi.summary.Summary;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    @Test
    void aRatingThatChangedIsToldWithBoth() {
        TestScorer desk = TestScorer.islington("""
                calls islington 2019 33
                calls islington 2020 33
                calls islington 2021 34
                """);
        Indicator calls = Defined.as("count calls").target("33").indicator();
        KpiSet set = new KpiSet("test", "Test", KpiSet.Kind.SET, null, List.of(KpiSet.Row.of(calls)));
        Summary summary = Summary.of(
                new Scorer(desk.areas(), desk.dataset()),
                TestScorer.request(set, "islington", "2021-12"),
                Period.parse("2020-12"));
        assertThat(new String(SummaryText.of(summary), StandardCharsets.UTF_8))
                .contains("Changed since December 2020\n")
                .contains("[its rating changed from green to red; its assessment changed]");
    }
}
