package org.callover.gateway.document.chart.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;
            ]]> & "it's"              | ]]&gt; &amp; &quot;it&#39;s&quot;
            &#x41;                    | &amp;#x41;
            """)
    void escapesMarkup(String given, String written) {
        assertThat(new Markup().start("a").with("b", given).words(given).end())
                .hasToString("<a b=\"%s\">%s</a>".formatted(written, written));
    }

    @Test
    void leavesOutWhatCannotBeShown() {
        String hostile = "a\u0000\u0007\u202Eb\u2066\u200F\uD800c\uFFFE\uFEFF\nd\u2028";
        assertThat(new Markup().start("a").with("b", hostile).words(hostile).end())
                .hasToString("<a b=\"abc d\">abc d</a>");
        assertThat(new Markup()
                        .start("a")
                        .words("Caf\u00E9 \uD83D\uDE00 \u00A35")
                        .end())
                .hasToString("<a>Caf\u00E9 \uD83D\uDE00 \u00A35</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "-0.004, 0",
        "-0.006, -0.01",
        "1.5, 1.5",
        "1.006, 1.01",
        "12.30, 12.3",
        "100, 100",
        "-7.25, -7.25",
        "0.07, 0.07",
        "999.999, 1000"
    })
    void numbersHaveTwoDecimalsAtMost(double given, String written) {
        assertThat(new Markup().start("a").with("x", given).end()).hasToString("<a x=\"%s\"/>".formatted(written));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e10})
    void refusesNumbersThatAreNoPlace(double number) {
        Markup markup = new Markup().start("a");
        assertThatIllegalArgumentException().isThrownBy(() -> markup.with("x", number));
    }

    @Test
    void refusesToEndTooEarly() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Markup().start("a").toString());
        assertThatIllegalStateException()
                .isThrownBy(() -> new Markup().start("a").words("b").with("c", "d"));
    }
}
