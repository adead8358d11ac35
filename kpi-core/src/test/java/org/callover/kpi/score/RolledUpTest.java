package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.indicator.RollUp;
import org.callover.kpi.observation.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolledUpTest {

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # rule         | ratings and weights | status    | arithmetic ends with
            worst          | G1 G1 A1            | AMBER     | the worst colour decides
            worst          | G1 R1 A1            | RED       | the worst colour decides
            worst          | G1 G1 N9            | GREEN     | 1 not rated with a weight of 9 (which does not count): the worst colour decides
            # what has no weight does not count
            worst          | G1 R0               | GREEN     | 1 green, 0 amber, 1 red with a weight of 0, 0 not rated (which does not count): the worst colour decides
            # rows and weights are told apart
            majority       | G2 G1 R1            | GREEN     | 2 green with a weight of 3, 0 amber, 1 red, 0 not rated (which does not count): the colour with the most weight decides
            worst          | N1                  | NOT_RATED | no row that counts is rated
            majority       | G1 G1 R1            | GREEN     | the most weight decides
            majority       | G1 G1 R3            | RED       | the most weight decides
            # of two with the same weight the worse
            majority       | G2 A2               | AMBER     | the most weight decides
            majority       | A2 R2 G1            | RED       | the most weight decides
            # 2 x 3 + 1 x 0 = 6 of 8
            points 75 50   | G3 R1               | GREEN     | 2 x 3 + 1 x 0 = 6 of 8 points, which is 75.0%; green from 75%, amber from 50%
            points 75 50   | G2 A1 R1            | AMBER     | 2 x 2 + 1 x 1 = 5 of 8 points, which is 62.5%; green from 75%, amber from 50%
            points 75 50   | A1                  | AMBER     | 2 x 0 + 1 x 1 = 1 of 2 points, which is 50.0%; green from 75%, amber from 50%
            points 75 50   | A1 R0.5             | RED       | 2 x 0 + 1 x 1 = 1 of 3.0 points, which is 33.3%; green from 75%, amber from 50%
            points 75 50   | N1                  | NOT_RATED | no row that counts is rated
            """)
    void aSetHasOneStatusByItsRule(String rule, String ratings, Rag status, String arithmetic) {
        RolledUp rolledUp = rolledUp(rule(rule), ratings.split(" "));
        assertThat(rolledUp.status()).isEqualTo(status);
        assertThat(rolledUp.arithmetic()).endsWith(arithmetic);
    }

    @Test
    void aSetWithoutARuleHasNoStatus() {
        assertThat(RolledUp.of(card(null, "G1"))).isEmpty();
    }

    @Test
    void eachAreaHasTheStatusOfItsOwnRows() {
        KpiSet set =
                new KpiSet("test", "Test", KpiSet.Kind.BOARD, null, List.of(row("calls", "G1")), new RollUp.Worst());
        Scorecard card = new Scorer(
                        Places.of("islington\ncamden"), Told.dataset("calls islington 2021 10\ncalls camden 2021 20"))
                .score(TestScorer.request(set, "islington camden", "2021-12"));
        assertThat(RolledUp.of(card))
                .extracting(one -> one.area().name() + ": " + one.arithmetic())
                .containsExactly(
                        "Islington: 1 green, 0 amber, 0 red, 0 not rated (which does not count): the worst colour decides",
                        "Camden: 0 green, 0 amber, 1 red, 0 not rated (which does not count): the worst colour decides");
    }

    private static RollUp rule(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "worst" -> new RollUp.Worst();
            case "majority" -> new RollUp.Majority();
            default -> new RollUp.WeightedPoints(new BigDecimal(words[1]), new BigDecimal(words[2]));
        };
    }

    private static RolledUp rolledUp(RollUp rule, String... ratings) {
        return RolledUp.of(card(rule, ratings)).get(0);
    }

    /** Rows of 10 calls each, whose targets make them green, amber, red or not rated. */
    private static Scorecard card(@Nullable RollUp rule, String... ratings) {
        List<KpiSet.Row> rows = new ArrayList<>();
        Arrays.stream(ratings).forEach(rating -> rows.add(row("row " + "abcdefgh".charAt(rows.size()), rating)));
        KpiSet set = new KpiSet("test", "Test", KpiSet.Kind.BOARD, null, rows, rule);
        return new Scorer(Places.of("islington"), Told.dataset("calls islington 2021 10"))
                .score(TestScorer.request(set, "islington", "2021-12"));
    }

    private static KpiSet.Row row(String title, String rating) {
        Defined calls = Defined.as("count calls").title(title).amberWithin("2");
        Indicator indicator =
                switch (rating.charAt(0)) {
                    case 'G' -> calls.target("10").indicator();
                    case 'A' -> calls.target("9").indicator();
                    case 'R' -> calls.target("5").indicator();
                    default -> calls.indicator();
                };
        return new KpiSet.Row(
                indicator,
                null,
                title,
                indicator.window(),
                indicator.comparator(),
                null,
                0,
                new BigDecimal(rating.substring(1)));
    }
}
