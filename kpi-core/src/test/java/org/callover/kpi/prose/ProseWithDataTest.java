package org.callover.kpi.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.prose.answer.CheckedPiece;
import org.callover.kpi.prose.answer.ProseAnswer;
import org.callover.kpi.prose.answer.ProseOutcome;
import org.callover.kpi.prose.data.PaperFigures;
import org.callover.kpi.prose.source.PlainProse;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts checked against the scores of an area. */
class ProseWithDataTest {

    private static final String PLACES = """
            camden
            islington
            barnet
            hackney
            boroughs: camden islington barnet hackney
            """;

    private static final TestScorer DESK = TestScorer.of(PLACES, """
            knife islington 2020 439
            knife islington 2021 383
            knife camden 2020 380
            knife camden 2021 420
            knife barnet 2020 400
            knife barnet 2021 500
            knife hackney 2020 300
            knife hackney 2021 300
            robbery islington 2020 400
            robbery islington 2021 620
            repeats islington 2020 40
            repeats islington 2021 28
            callers islington 2020 400
            callers islington 2021 400
            population islington 2020 240000
            population islington 2021 250000
            """);

    static List<Score> scores() {
        return DESK.scorecard(
                        "islington",
                        "2021-12",
                        Defined.as("count knife")
                                .title("Knife crime offences")
                                .unit("offences")
                                .target("417")
                                .benchmark("boroughs pooled highest-first"),
                        Defined.as("count robbery").title("Personal robbery").unit("offences"),
                        Defined.as("percentage repeats over callers")
                                .title("Repeat callers")
                                .decimals(1),
                        Defined.as("rate robbery per 1000 over population")
                                .title("Personal robbery per 1,000 residents")
                                .unit("offences per 1,000 people")
                                .decimals(2))
                .scores();
    }

    static ProseAnswer check(String text) {
        return new ProseChecker(new PaperFigures(DESK.areas().get(new AreaCode("islington")), scores()))
                .check(PlainProse.read(text));
    }

    static Stream<MarkedText> texts() {
        return MarkedText.inFile("with-data.txt");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findsWhatIsWrongAndNothingElse(MarkedText text) {
        assertThat(MarkedText.wrongIn(check(text.text()))).containsExactlyElementsOf(text.wrong());
    }

    static Stream<String> sentences() {
        return scores().stream().map(Score::sentence);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void theEnginesOwnSentencesAreRight(String sentence) {
        assertThat(MarkedText.wrongIn(check(sentence))).as(sentence).isEmpty();
        assertThat(check(sentence).figures())
                .as(sentence)
                .anyMatch(figure -> figure.outcome() == ProseOutcome.MATCHING);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void oneFigureChangedInASentenceIsFound(String sentence) {
        for (CheckedPiece figure : check(sentence).figures()) {
            if (figure.outcome() == ProseOutcome.MATCHING) {
                String changed = changed(sentence, figure);
                assertThat(MarkedText.wrongIn(check(changed))).as(changed).isNotEmpty();
            }
        }
    }

    /** The sentence with the first digit of a figure changed. */
    private static String changed(String sentence, CheckedPiece figure) {
        int at = figure.column() - 1;
        while (!Character.isDigit(sentence.charAt(at))) {
            at++;
        }
        char other = sentence.charAt(at) == '9' ? '8' : (char) (sentence.charAt(at) + 1);
        return sentence.substring(0, at) + other + sentence.substring(at + 1);
    }

    @Test
    void theDataSayWhatIsRight() {
        assertThat(check("There were 393 knife crime offences.").figures())
                .extracting(figure -> figure.verdict().because())
                .containsExactly("the data give 383 for Knife crime offences");
    }
}
