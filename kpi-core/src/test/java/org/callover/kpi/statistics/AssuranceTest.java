package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssuranceTest {

    private static final XmrPhase FLAT = new XmrPhase(0, 20, 20, 50, 0);
    private static final XmrPhase PHASE = new XmrPhase(0, 20, 20, 10, 1);

    @ParameterizedTest(name = "flat at 50, target {0}, good is {1}: {2}")
    @CsvSource({
        "50, LOWER,  CONSISTENTLY_PASSES",
        "50, HIGHER, CONSISTENTLY_PASSES",
        "49, LOWER,  CONSISTENTLY_FAILS",
        "49, HIGHER, CONSISTENTLY_PASSES",
        "51, LOWER,  CONSISTENTLY_PASSES",
        "51, HIGHER, CONSISTENTLY_FAILS"
    })
    void aFlatSeriesStandsForItsOwnLimits(double target, Polarity polarity, Assurance assurance) {
        assertThat(Assurance.of(FLAT, target, polarity)).contains(assurance);
    }

    @Test
    void aLimitExactlyOnTheTargetMeetsIt() {
        double upper = PHASE.upper().orElseThrow();
        double lower = PHASE.lower().orElseThrow();
        assertThat(Assurance.of(PHASE, upper, Polarity.LOWER)).contains(Assurance.CONSISTENTLY_PASSES);
        assertThat(Assurance.of(PHASE, lower, Polarity.HIGHER)).contains(Assurance.CONSISTENTLY_PASSES);
        assertThat(Assurance.of(PHASE, lower, Polarity.LOWER)).contains(Assurance.HIT_AND_MISS);
        assertThat(Assurance.of(PHASE, upper, Polarity.HIGHER)).contains(Assurance.HIT_AND_MISS);
    }

    @ParameterizedTest(name = "limits 7.34 to 12.66, good from {0} to {1}: {2}")
    @CsvSource({
        "7,  13,   CONSISTENTLY_PASSES",
        "8,  13,   HIT_AND_MISS",
        "7,  12,   HIT_AND_MISS",
        "9,  11,   HIT_AND_MISS",
        "13, 15,   CONSISTENTLY_FAILS",
        "1,  7,    CONSISTENTLY_FAILS"
    })
    void aRangeIsMetWhenBothLimitsAreInside(double low, double high, Assurance assurance) {
        assertThat(Assurance.within(PHASE, low, high)).contains(assurance);
    }

    @Test
    void aRangeOfOneValueIsARange() {
        assertThat(Assurance.within(FLAT, 50, 50)).contains(Assurance.CONSISTENTLY_PASSES);
        assertThat(Assurance.within(PHASE, 10, 10)).contains(Assurance.HIT_AND_MISS);
    }

    @Test
    void thereIsNoneForOnePointOrWhereNoWayIsGood() {
        assertThat(Assurance.of(new XmrPhase(0, 1, 1, 50, 0), 60, Polarity.LOWER))
                .isEmpty();
        assertThat(Assurance.of(new XmrPhase(0, 2, 2, 50, 0), 60, Polarity.LOWER))
                .contains(Assurance.CONSISTENTLY_PASSES);
        assertThat(Assurance.of(PHASE, 60, Polarity.NONE)).isEmpty();
    }

    @Test
    void aRangeOrTargetThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Assurance.within(PHASE, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Assurance.of(PHASE, Double.NaN, Polarity.LOWER));
    }
}
