package org.callover.kpi.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.prose.answer.CheckedPiece;
import org.callover.kpi.prose.answer.ProseOutcome;
import org.callover.kpi.prose.answer.Verdict.Source;
import org.callover.kpi.prose.data.PaperFigures;
import org.callover.kpi.prose.source.PlainProse;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that guess a count that the data hide: the answer is the same for a right guess and for a wrong one. */
class HiddenFiguresOfProseTest {

    private static final int LARGEST_GUESS = 12;

    private static final TestScorer DESK = TestScorer.of("""
            camden
            islington
            barnet
            boroughs: camden islington barnet
            """, """
            knife islington 2020 40
            knife islington 2021 3
            knife camden 2020 38
            knife camden 2021 42
            knife barnet 2020 40
            knife barnet 2021 50
            callers islington 2020 400
            callers islington 2021 400
            callers camden 2020 400
            callers camden 2021 400
            callers barnet 2020 400
            callers barnet 2021 400
            """);

    private static List<Score> scores() {
        return DESK.scorecard(
                        "islington",
                        "2021-12",
                        Defined.as("count knife")
                                .title("Knife crime offences")
                                .unit("offences")
                                .target("17")
                                .benchmark("boroughs pooled highest-first")
                                .suppressBelow(5),
                        Defined.as("percentage knife over callers")
                                .title("Knife callers")
                                .decimals(2)
                                .suppressBelow(5))
                .scores();
    }

    private static List<CheckedPiece> check(String text) {
        ProseChecker checker =
                new ProseChecker(new PaperFigures(DESK.areas().get(new AreaCode("islington")), scores()));
        return checker.check(PlainProse.read(text)).figures();
    }

    /** The guess is the number that stands in place of the sign. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "There were # knife crime offences in Islington.",
                "Knife crime: #",
                "Knife crime fell to # offences in the 12 months to December 2021.",
                "Knife crime is # fewer than the target.",
                "The boroughs had 92 knife crime offences, of which # in Islington.",
                "Knife crime offences in the boroughs: 9#",
                "Knife callers: 0.#%",
                "Knife callers 0.#5% (# of 400)",
                "Knife crime is #th highest of 3.",
                "Offence\t2021\nKnife crime offences\t#\nRobbery\t20",
                "Offence 2021 Rank\nKnife crime offences # 3\nRobbery 20 2"
            })
    void aGuessIsNeitherRightNorWrong(String text) {
        List<List<ProseOutcome>> outcomes = IntStream.rangeClosed(0, LARGEST_GUESS)
                .mapToObj(guess -> check(text.replace("#", String.valueOf(guess))).stream()
                        .filter(piece ->
                                piece.verdict().by() == null || piece.verdict().by() != Source.OWN_NUMBERS)
                        .map(CheckedPiece::outcome)
                        .distinct()
                        .toList())
                .distinct()
                .toList();
        assertThat(outcomes).as("outcomes of the guesses by the data").hasSize(1);
        assertThat(outcomes.get(0)).doesNotContain(ProseOutcome.CONTRADICTING);
    }
}
