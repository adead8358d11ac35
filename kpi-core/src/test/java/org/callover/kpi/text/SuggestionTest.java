package org.callover.kpi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> KEYS = List.of("target", "no-target", "amber-within", "window", "why");

    @ParameterizedTest
    @CsvSource({
        "targett,       target",
        "Target,        target",
        "amber within,  amber-within",
        "wnidow,        window",
        "no_target,     no-target",
        "hwy,           why",
        "benchmark,     ",
        "x,             ",
    })
    void theNearestKeyIsMeantIfItIsNear(String given, String meant) {
        assertThat(Suggestion.nearest(given, KEYS).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "Robbery,                 Robbery offences",
        "Hate crime offs,         Hate crime",
        "Knife offences,          Knife crime offences",
        "Knife crime offencs,     Knife crime offences",
        "response compliance,     neighbourhood.response-compliance",
        "p,                       ",
        "Of,                      ",
    })
    void aWordTooFewOrTooManyIsASmallSlip(String given, String meant) {
        List<String> titles = List.of(
                "Robbery offences",
                "Personal robbery",
                "Hate crime",
                "Gun crime offs",
                "Theft offences",
                "Knife crime",
                "Knife crime offences",
                "neighbourhood.response-compliance",
                "up",
                "Theft of vehicles");
        assertThat(Suggestion.nearest(given, titles).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"robbery, robbery, 0", "robbery, roberry, 2", "robbery, robebry, 1", "'', abc, 3", "abc, ab, 1"})
    void aSwapOfNeighboursIsOneEdit(String one, String other, int edits) {
        assertThat(distance(one, other, 10)).isEqualTo(edits);
    }

    @Property(tries = 200)
    void theDistanceIsTheSameBothWays(
            @ForAll @AlphaChars @StringLength(max = 12) String one,
            @ForAll @AlphaChars @StringLength(max = 12) String other) {
        assertThat(distance(one, other, 12)).isEqualTo(distance(other, one, 12));
        assertThat(distance(one, one, 0)).isZero();
    }

    @Property(tries = 500)
    void aBoundOnTheDistanceChangesNoneWithinIt(
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 8) String one,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 8) String other,
            @ForAll @IntRange(max = 8) int most) {
        int edits = distance(one, other, 8);
        int bounded = distance(one, other, most);
        assertThat(edits <= most ? bounded == edits : bounded > most).isTrue();
    }

    @Test
    void suggestsNothingForATextLongerThanAnyName() {
        assertThat(Suggestion.nearest("target " + "x".repeat(1_000_000), KEYS)).isEmpty();
        assertThat(Suggestion.nearest("target,".repeat(100_000), KEYS)).isEmpty();
    }

    private static int distance(String one, String other, int most) {
        return new Spelling(one).distance(new Spelling(other), most);
    }
}
