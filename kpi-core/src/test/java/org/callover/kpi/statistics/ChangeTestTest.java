package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes against chance; z and p were computed in 30 digits. */
class ChangeTestTest {

    @ParameterizedTest(name = "{1} to {0}, exposure x {2}: z = {3}, {5}")
    @CsvSource({
        "25,  16,  1,     1.4011418532577051, 0.161171658114, NOT_SIGNIFICANT",
        "383, 439, 1,    -1.9534667235624991, 0.0507643166094, NOT_SIGNIFICANT",
        "34,  33,  1,     0.1214946567044037, 0.903299246686, NOT_SIGNIFICANT",
        "2,   7,   1,    -1.6611234021639673, 0.0966886652879, NOT_SIGNIFICANT",
        "332, 199, 1,     5.8140206209916172, 6.09898962282e-9, STRONG",
        "120, 100, 1.25, -0.30630570648544106, 0.759371894756, NOT_SIGNIFICANT",
        "0,   5,   1,    -2.4126938583665617, 0.0158351139503, SIGNIFICANT",
        "30,  100, 0.25,  0.89797930820504933, 0.369196580946, NOT_SIGNIFICANT"
    })
    void countsAreTestedByHuffman(
            double now, double before, double ratio, double z, double p, Significance significance) {
        ChangeTest test = ChangeTest.huffman(now, before, ratio);
        assertThat(test.method()).isEqualTo(ChangeTest.Method.HUFFMAN);
        assertThat(test.z()).isCloseTo(z, within(1e-12));
        assertThat(test.pValue()).isCloseTo(p, within(1e-9 * p));
        assertThat(test.significance()).isEqualTo(significance);
    }

    @ParameterizedTest(name = "{0} of {1} after {2} of {3}: z = {4}")
    @CsvSource({
        "45,  100,  30,  100,   2.1908902300206645, SIGNIFICANT",
        "18,  200,  25,  180,  -1.5021179556526209, NOT_SIGNIFICANT",
        "0,   50,   6,   60,   -2.2996655275194996, SIGNIFICANT",
        "820, 1000, 800, 1000,  1.1399759467612823, NOT_SIGNIFICANT"
    })
    void percentagesAreTestedByTheirPooledParts(
            double now, double ofNow, double before, double ofBefore, double z, Significance significance) {
        ChangeTest test = ChangeTest.pooledTwoProportion(now, ofNow, before, ofBefore);
        assertThat(test.method()).isEqualTo(ChangeTest.Method.POOLED_TWO_PROPORTION);
        assertThat(test.z()).isCloseTo(z, within(1e-12));
        assertThat(test.significance()).isEqualTo(significance);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "0, 0, 0.01", "0, 0, 100", "7, 7, 1"})
    void nothingInBothAndNoChangeAtAllAreNoChange(double now, double before, double ratio) {
        ChangeTest test = ChangeTest.huffman(now, before, ratio);
        assertThat(test.z()).isZero();
        assertThat(test.pValue()).isEqualTo(1);
        assertThat(test.significance()).isEqualTo(Significance.NOT_SIGNIFICANT);
    }

    @Test
    void noneInBothAndAllInBothAreNoChange() {
        assertThat(ChangeTest.pooledTwoProportion(0, 10, 0, 90).z()).isZero();
        assertThat(ChangeTest.pooledTwoProportion(10, 10, 90, 90).z()).isZero();
    }

    @ParameterizedTest(name = "z = {0}: {1}")
    @CsvSource({
        "0, NOT_SIGNIFICANT",
        "1.96, NOT_SIGNIFICANT",
        "-1.96, NOT_SIGNIFICANT",
        "1.9600001, SIGNIFICANT",
        "-1.9600001, SIGNIFICANT",
        "3.09, SIGNIFICANT",
        "-3.09, SIGNIFICANT",
        "3.0900001, STRONG",
        "-3.0900001, STRONG",
        "Infinity, STRONG"
    })
    void aDeviateOnABoundDoesNotPassIt(double z, Significance significance) {
        assertThat(Significance.of(z)).isEqualTo(significance);
    }

    @Test
    void whatCannotBeTestedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Significance.of(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeTest.huffman(-1, 3, 1))
                .withMessageContaining("-1.0 and 3.0");
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeTest.huffman(1, -3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeTest.huffman(1, Double.NaN, 1));
        for (double ratio : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ChangeTest.huffman(1, 1, ratio))
                    .withMessageContaining("exposure now / exposure before");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeTest.pooledTwoProportion(1, 0, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeTest.pooledTwoProportion(0, 0, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeTest.pooledTwoProportion(1, 2, 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeTest.pooledTwoProportion(-1, 2, 1, 2));
    }
}
