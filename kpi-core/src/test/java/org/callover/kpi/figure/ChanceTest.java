package org.callover.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What chance allows for around a figure and between two, by what was counted and of how many. */
class ChanceTest {

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure                       | counted    | 95% interval
            count calls                     | 100        | 81.36 to 121.63
            count calls                     | 0          | 0.00 to 3.69
            count calls                     | -1         | none
            # a rate is on the scale of its value
            rate calls per 1000 over people | 10 of 2000 | 2.39 to 9.20
            rate calls per 1000 over people | 0 of 2000  | 0.00 to 1.84
            rate calls per 1000 over people | -1 of 2000 | none
            rate calls per 1000 over people | 5 of 0     | none
            rate calls per 1000 over people | 5 of -10   | none
            # so is a percentage, and none and all of it are proportions too
            percentage met over calls       | 15 of 20   | 53.13 to 88.81
            percentage met over calls       | 0 of 20    | 0.00 to 16.11
            percentage met over calls       | 20 of 20   | 83.89 to 100.00
            percentage met over calls       | 21 of 20   | none
            percentage met over calls       | -1 of 20   | none
            percentage met over calls       | 0 of 0     | none
            # a published percentage times its weight counts hundredths
            weighted-mean met by calls      | 1500 of 20 | 53.13 to 88.81
            weighted-mean met by calls      | 2100 of 20 | none
            # what is not whole is not a count of events
            count calls                     | 15.5       | none
            rate calls per 1000 over people | 1.5 of 2000 | none
            rate calls per 1000 over people | 10 of 2000.5 | 2.39 to 9.19
            percentage met over calls       | 1.5 of 20  | none
            weighted-mean met by calls      | 1500 of 20.5 | none
            # no parts
            mean days over calls            | 15 of 20   | none
            level caseload                  | 15         | none
            """)
    void theIntervalOfAFigureIsThatOfItsParts(String measure, String counted, String interval) {
        assertThat(Chance.interval(Defined.as(measure).indicator(), figure(counted), Confidence.P95)
                        .map(found -> "%.2f to %.2f".formatted(found.lower(), found.upper()))
                        .orElse("none"))
                .isEqualTo(interval);
    }

    @ParameterizedTest(name = "{0}, {1} to {2}: z = {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure                       | before      | now         | z
            count calls                     | 16          | 25          | 1.401
            count calls                     | 0           | 0           | 0.000
            count calls                     | -1          | 5           | none
            count calls                     | 5           | -1          | none
            count calls                     | 5           | 16.5        | none
            rate calls per 1000 over people | 100 of 1000 | 130 of 1000 | 1.979
            rate calls per 1000 over people | 100 of 1000 | 130 of 0    | none
            percentage met over calls       | 40 of 100   | 60 of 100   | 2.828
            percentage met over calls       | 0 of 100    | 100 of 100  | 14.142
            percentage met over calls       | 0 of 0      | 60 of 100   | none
            percentage met over calls       | 60 of 100   | 101 of 100  | none
            weighted-mean met by calls      | 4000 of 100 | 6000 of 100 | 2.828
            weighted-mean met by calls      | 4000 of 100 | 10100 of 100 | none
            mean days over calls            | 40 of 100   | 60 of 100   | none
            """)
    void aChangeIsTestedOnThePartsOfBoth(String measure, String before, String now, String z) {
        Indicator of = Defined.as(measure).indicator();
        assertThat(Chance.change(of, figure(now), figure(before))
                        .map(test -> "%.3f".formatted(test.z()))
                        .orElse("none"))
                .isEqualTo(z);
    }

    private static Figure figure(String counted) {
        String[] parts = counted.split(" of ");
        Period year = Period.ofYear(2021);
        Quantity part = Quantity.of(new BigDecimal(parts[0]));
        return parts.length == 1
                ? Figure.of(year, part, Set.of())
                : Figure.of(year, part, part, Quantity.of(new BigDecimal(parts[1])), Set.of());
    }
}
