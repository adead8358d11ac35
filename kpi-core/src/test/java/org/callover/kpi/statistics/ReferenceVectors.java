package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Agreement with what others computed: PHEindicatormethods (phe_*), the published tests and figures of NHS-R's
 * plotthedots (nhs_*), and plotthedots run on made and real series (oracle_*). Whoever holds the files runs these tests.
 */
interface ReferenceVectors {

    /** The rows of a file, named without its ending. */
    List<VectorTable> rows(String name) throws IOException;

    @Test
    default void byarsLimitsAgree() throws IOException {
        for (VectorTable row : rows("phe_byars")) {
            Interval interval = Interval.byar(row.number("x"), row.confidence());
            row.agrees("upper", interval.upper());
            if (row.isBlank("lower")) {
                assertThat(interval.lower()).as("below zero by the formula").isZero();
            } else {
                row.agrees("lower", interval.lower());
            }
        }
    }

    @Test
    default void wilsonsLimitsAgree() throws IOException {
        for (VectorTable row : rows("phe_wilson")) {
            row.agrees(Interval.wilson(row.number("x"), row.number("n"), row.confidence()));
        }
    }

    @Test
    default void proportionsAgree() throws IOException {
        for (VectorTable row : rows("phe_proportion")) {
            boolean computable = !row.isBlank("x") && !row.isBlank("n");
            assertThat(row.isBlank("lower")).isEqualTo(!computable);
            if (computable) {
                Interval interval = Interval.wilson(row.number("x"), row.number("n"), row.confidence());
                row.agrees(interval.times(row.number("multiplier")));
                assertThat(interval.method().name()).isEqualToIgnoringCase(row.text("method"));
            }
        }
    }

    @Test
    default void ratesAgree() throws IOException {
        Map<String, Interval.Method> methods =
                Map.of("Exact", Interval.Method.EXACT_POISSON, "Byars", Interval.Method.BYAR);
        for (VectorTable row : rows("phe_rate")) {
            boolean computable = !row.isBlank("x") && !row.isBlank("n");
            assertThat(row.isBlank("lower")).isEqualTo(!computable);
            if (computable) {
                Interval interval =
                        Interval.rate(row.number("x"), row.number("n"), row.number("multiplier"), row.confidence());
                row.agrees(interval);
                assertThat(interval.method()).isEqualTo(methods.get(row.text("method")));
            }
        }
    }

    @Test
    default void assurancesAgree() throws IOException {
        Map<String, Polarity> polarities =
                Map.of("increase", Polarity.HIGHER, "decrease", Polarity.LOWER, "neutral", Polarity.NONE);
        Map<Assurance, String> words = Map.of(
                Assurance.CONSISTENTLY_PASSES, "consistent_pass",
                Assurance.CONSISTENTLY_FAILS, "consistent_fail",
                Assurance.HIT_AND_MISS, "inconsistent");
        for (VectorTable row : rows("nhs_assurance_vectors")) {
            double mean = (row.number("lpl") + row.number("upl")) / 2;
            XmrPhase phase = new XmrPhase(0, 13, 13, mean, (row.number("upl") - mean) / 2.66);
            Polarity polarity = polarities.get(row.text("improvement_direction"));
            assertThat(Assurance.of(phase, row.number("target"), polarity)
                            .map(words::get)
                            .orElse(""))
                    .isEqualTo(row.text("expected"));
        }
    }

    @Test
    default void rulesAgree() throws IOException {
        for (VectorTable row : rows("nhs_rule_vectors")) {
            int[] input = row.integers("input");
            int[] sides = row.integers("relative_to_mean");
            int[] found =
                    switch (row.text("function")) {
                        case "seven_point_one_side_mean" -> sizes(XmrRule.sevenOnOneSide(input));
                        case "part_of_seven_trend" -> sizes(XmrRule.partOfSeven(input));
                        case "seven_point_trend" ->
                            XmrRule.sevenPointTrend(
                                    Arrays.stream(input).asDoubleStream().toArray());
                        case "two_in_three" -> flags(XmrRule.twoInThree(input, sides));
                        case "part_of_two_in_three(two_in_three(close,side),close)" ->
                            sizes(XmrRule.partOfTwoInThree(input, sides));
                        default -> throw new AssertionError("no rule is called " + row.text("function"));
                    };
            assertThat(found).as(row.toString()).isEqualTo(row.integers("expected"));
        }
    }

    @Test
    default void publishedLimitsAgreeAsFarAsTheyArePrinted() throws IOException {
        Map<String, String> files = Map.of(
                "rnorm20_default", "nhs_xmr_rnorm20_default",
                "rnorm20_y15=10_screened", "nhs_xmr_rnorm20_outlier_screened",
                "rnorm20_y15=10_unscreened", "nhs_xmr_rnorm20_outlier_unscreened",
                "vignette_screened", "nhs_xmr_vignette_screened",
                "vignette_unscreened", "nhs_xmr_vignette_unscreened");
        for (VectorTable row : rows("nhs_xmr_published_limits")) {
            String file = files.get(row.text("case"));
            XmrPhase phase = chart(rows(file), row.text("screen_outliers").equals("TRUE"))
                    .current();
            row.agreesAsPrinted("mean", phase.mean());
            row.agreesAsPrinted("lpl", phase.lower().orElseThrow());
            row.agreesAsPrinted("upl", phase.upper().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nhs_xmr_rnorm20_default",
                "nhs_xmr_rnorm20_fix12",
                "nhs_xmr_rnorm20_outlier_screened",
                "nhs_xmr_rnorm20_outlier_unscreened",
                "nhs_xmr_vignette_screened",
                "nhs_xmr_vignette_unscreened",
                "oracle_mps_camden_burglary_screened",
                "oracle_shape_flat_decrease",
                "oracle_shape_shift7_increase",
                "oracle_shape_trend7_decrease"
            })
    default void controlChartsAgreePointForPoint(String name) throws IOException {
        List<VectorTable> rows = rows(name);
        XmrChart chart = chart(rows, !name.endsWith("_unscreened"));
        // Burglary is better lower; the published examples were made for the package's default, an increase.
        boolean higher = name.startsWith("nhs_") || name.endsWith("_increase");
        assertThat(chart.points()).hasSameSizeAs(rows).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            agrees(rows.get(i), chart.current());
            agrees(rows.get(i), chart.current(), chart.points().get(i), higher ? Polarity.HIGHER : Polarity.LOWER);
        }
    }

    private static XmrChart chart(List<VectorTable> rows, boolean screened) {
        double[] values = rows.stream().mapToDouble(row -> row.number("y")).toArray();
        long baseline = rows.stream().filter(row -> !row.isBlank("fix_y")).count();
        return XmrChart.of(values, new int[0], new int[0], (int) baseline, screened);
    }

    private static void agrees(VectorTable row, XmrPhase phase) {
        row.agrees("mean_col", phase.mean());
        assertThat(phase.lower().isEmpty()).isEqualTo(row.isBlank("lpl"));
        assertThat(phase.upper().isEmpty()).isEqualTo(row.isBlank("upl"));
        phase.lower().ifPresent(lower -> row.agrees("lpl", lower));
        phase.upper().ifPresent(upper -> row.agrees("upl", upper));
    }

    private static void agrees(VectorTable row, XmrPhase phase, XmrPoint point, Polarity polarity) {
        assertThat(phase.outside(point.value()) != 0)
                .isEqualTo(row.text("outside_limits").equals("TRUE"));
        assertThat(phase.near(point.value()) != 0)
                .isEqualTo(row.text("close_to_limits").equals("TRUE"));
        assertThat(phase.side(point.value())).isEqualTo((int) row.number("relative_to_mean"));
        String cause = row.text("special_cause_type");
        assertThat(point.rules().isEmpty()).isEqualTo(cause.equals("Common Cause"));
        point.rules().stream().findFirst().ifPresent(rule -> assertThat(cause).matches(wording(rule)));
        assertThat("special_cause_" + point.variation(polarity).name().toLowerCase(Locale.ROOT))
                .endsWith(row.text("point_type"));
    }

    private static String wording(XmrRule rule) {
        return switch (rule) {
            case OUTSIDE_LIMIT -> "Above UCL|Below LCL";
            case TREND -> "7 Point Trend .*";
            case TWO_OF_THREE -> "2 in 3 .*";
            case SHIFT -> "7 Points .*";
        };
    }

    private static int[] sizes(int[] signs) {
        return Arrays.stream(signs).map(Math::abs).toArray();
    }

    private static int[] flags(boolean[] marks) {
        return IntStream.range(0, marks.length).map(i -> marks[i] ? 1 : 0).toArray();
    }
}
