package org.callover.kpi.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetLineTest {

    private static final AreaCode CAMDEN = new AreaCode("camden");
    private static final TestScorer DESK = TestScorer.of("""
            camden
            islington
            north: camden islington
            """, """
            calls camden    2020 200
            calls camden    2019 160
            calls camden    2021 150
            calls islington 2021 50
            """);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # target                      | in 2021
            180                           | 180
            -5% on year-earlier           | 190
            -10% on 2019                  | 144
            benchmark                     | 200
            2020-12 300, 2022-12 100      | 200
            FY2020-21 90                  | -
            """)
    void theLineIsWhatTheFigureIsRatedBy(String target, String expected) {
        Indicator indicator = counted().target(target).benchmark("north pooled").indicator();
        assertThat(line(indicator).of(CAMDEN, figure(indicator)).map(Quantity::toString))
                .isEqualTo(Optional.of(expected).filter(text -> !text.equals("-")));
    }

    @Test
    void aTargetOfTheChangeIsNoLineBesideTheValues() {
        Indicator indicator = counted().target("-5").judgingTheChange().indicator();
        assertThat(line(indicator).of(CAMDEN, figure(indicator))).isEmpty();
    }

    @Test
    void aRangeIsABandWhereTheValueIsJudged() {
        assertThat(line(counted().good("20 to 40").indicator()).range())
                .hasValueSatisfying(range -> assertThat(range.low()).hasToString("20"));
        assertThat(line(counted().good("20 to 40").judgingTheChange().indicator())
                        .range())
                .isEmpty();
        assertThat(line(counted().indicator()).range()).isEmpty();
    }

    private static Defined counted() {
        return Defined.as("count calls").window("calendar-year");
    }

    private static TargetLine line(Indicator indicator) {
        return new TargetLine(indicator, figures(indicator), DESK.areas());
    }

    private static Figure figure(Indicator indicator) {
        return (Figure) figures(indicator).at(CAMDEN, Period.parse("2021"));
    }

    private static Figures figures(Indicator indicator) {
        return Figures.of(indicator, DESK.areas(), DESK.dataset());
    }
}
