package org.callover.kpi.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationTest {

    @ParameterizedTest(name = "{0} is held as {1}")
    @CsvSource({
        "383, 383",
        "383.00, 383",
        "1E+3, 1000",
        "0.000, 0",
        "72.820, 72.82",
        "-4, -4",
        "999999999999.999999, 999999999999.999999",
        "-999999999999.999999, -999999999999.999999"
    })
    void aValueIsHeldInItsShortestForm(BigDecimal given, String held) {
        assertThat(observation(given).value().toPlainString()).isEqualTo(held);
        assertThat(observation(given).value().scale()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "0.0000001", "1E+12", "-1234567890123"})
    void aValueThatAColumnCannotHoldIsRefused(BigDecimal given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> observation(given))
                .withMessageContaining("at most 12 digits before the decimal point and 6 after it");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void importsAreNumberedFromOne(int source) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.of(
                        new SeriesId("calls"), new AreaCode("camden"), Period.parse("2021"), BigDecimal.ONE, source))
                .withMessageContaining("imports are numbered from 1");
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "age=1-24, age=1-24",
        "weekday=fri;hour=22, hour=22;weekday=fri",
        "'hour=22; weekday=fri', hour=22;weekday=fri",
        "'', ''",
        "age=65+, age=65+"
    })
    void aBreakdownIsWrittenInTheOrderOfItsDimensions(String given, String written) {
        assertThat(Breakdown.parse(given)).hasToString(written);
        assertThat(Breakdown.parse(written)).isEqualTo(Breakdown.parse(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"age", "=1-24", "age=1;age=2", "age=", "Age=1", "age=1 24"})
    void whatIsNoBreakdownIsRefused(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Breakdown.parse(given))
                .withMessageContaining("'");
    }

    @Test
    void noDimensionsAreNoBreakdown() {
        assertThat(Breakdown.of(Map.of())).isEqualTo(Breakdown.NONE);
        assertThat(Breakdown.NONE.isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "flags {0}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | 0
            provisional               | 1
            estimated                 | 2
            estimated;provisional     | 3
            ' Provisional ; '         | 1
            """)
    void flagsAreWordsAndBits(String text, int bits) {
        Set<Flag> flags = Flag.parse(text);
        assertThat(Flag.bits(flags)).isEqualTo(bits);
        assertThat(Flag.ofBits(bits)).isEqualTo(flags);
    }

    @ParameterizedTest
    @EnumSource(Flag.class)
    void aFlagReadsWhatItWrites(Flag flag) {
        assertThat(Flag.parse(flag.toString())).isEqualTo(EnumSet.of(flag));
    }

    @Test
    void anUnknownFlagIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Flag.parse("provisional;guessed"))
                .withMessage("'guessed' is not a flag; use provisional or estimated, joined by ';'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Knife crime", "knife_crime", "-knife", "knife--crime", "", "KNIFE"})
    void aSeriesIdIsLowerCaseWordsJoinedByHyphens(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeriesId(given))
                .withMessage(
                        "'%s' is not a series id; write lower-case words joined by hyphens, as in knife-crime", given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E0900001", "E090000190", "e09 19", "Islington", ""})
    void anAreaCodeIsAnOnsCodeOrALocalOne(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AreaCode(given))
                .withMessageContaining("'%s' is not an area code", given);
    }

    @Test
    void aTermIsWrittenAsItsSeriesAndBreakdown() {
        assertThat(Term.of(new SeriesId("calls"))).hasToString("calls");
        assertThat(new Term(new SeriesId("victims"), Breakdown.parse("age=1-24")))
                .hasToString("victims[age=1-24]");
    }

    private static Observation observation(BigDecimal value) {
        return Observation.of(new SeriesId("calls"), new AreaCode("camden"), Period.parse("2021"), value, 1);
    }
}
