package org.callover.gateway.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.callover.gateway.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

    private final Negotiation formats = Negotiation.among(Format.JSON, Format.CSV);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                              | JSON",
                "*/*                                                           | JSON",
                "application/json                                              | JSON",
                "text/csv                                                      | CSV",
                "TEXT/CSV                                                      | CSV",
                "text/*                                                        | CSV",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | JSON",
                "application/json;q=0.5, text/csv                              | CSV",
                "application/json;q=0.5, text/csv;q=0.4                        | JSON",
                "application/json;q=0, */*                                     | CSV",
                "text/csv;q=high                                               | CSV",
            })
    void acceptNamesTheFormatThatIsWantedMost(String accept, Format format) {
        assertThat(formats.choose(null, accept)).isEqualTo(format);
    }

    @Test
    void aNamedFormatWinsOverAccept() {
        assertThat(formats.choose("csv", "application/json")).isEqualTo(Format.CSV);
        assertThat(formats.choose("csv", "text/html")).isEqualTo(Format.CSV);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0, text/csv;q=0", "application/yaml"})
    void whatIsNotWrittenIsNotAcceptable(String accept) {
        assertThatThrownBy(() -> formats.choose(null, accept))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(406);
                    assertThat(refusal.problem().detail()).contains(accept, "format=json", "format=csv");
                });
    }

    @Test
    void aNamedFormatIsAFaultBesideOthersAndNoneByItself() {
        Query alone = Asked.of(new String[] {"format=xml"}, "format");
        assertThat(formats.named(alone)).isEqualTo("xml");
        alone.check();

        Query wrong = Asked.of(new String[] {"format=xml", "perod=2021"}, "format", "period");
        assertThat(formats.named(wrong)).isEqualTo("xml");
        assertThatThrownBy(wrong::check)
                .hasMessageContaining("'perod' is not a parameter")
                .hasMessageContaining("'xml' is not one of the formats available; use application/json");

        Query right = Asked.of(new String[] {"format=csv", "perod=2021"}, "format", "period");
        assertThat(formats.named(right)).isEqualTo("csv");
        assertThatThrownBy(right::check).isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                        refusal.problem().errors())
                .hasSize(1));
    }

    @Test
    void aNamedFormatThatIsNotWrittenIsNotAcceptable() {
        assertThatThrownBy(() -> formats.choose("xml", null))
                .hasMessage("'xml' is not one of the formats available; use application/json (format=json) or "
                        + "text/csv (format=csv).");
    }
}
