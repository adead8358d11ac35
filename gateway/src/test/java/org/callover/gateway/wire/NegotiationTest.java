package org.callover.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.callover.gateway.problem.ProblemException;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

    private final Negotiation formats = new Negotiation(List.of(Format.JSON, Format.CSV));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                                           | JSON",
                "application/json                                              | JSON",
                "text/csv                                                      | CSV",
                "TEXT/CSV                                                      | CSV",
                "text/*                                                        | CSV",
                "text/csv;header=present                                       | CSV",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | JSON",
                "application/json;q=0.5, text/csv                              | CSV",
                "application/json;q=0.5, text/csv;q=0.4                        | JSON",
                "text/*;q=0.5, application/*;q=0.4                             | CSV",
                "application/json;q=0, */*                                     | CSV",
                "*/*, application/json;q=0.1                                   | CSV",
                "text/*;q=0, */*;q=0.1                                         | JSON",
            })
    void choosesWhatAcceptWantsMost(String accept, Format format) {
        assertThat(formats.choose(null, accepting(accept))).isEqualTo(format);
        assertThat(formats.choose(AcceptedTypes.parse(accept), accept)).isEqualTo(format);
    }

    @Test
    void choosesTheUsualFormatWithoutAccept() {
        assertThat(formats.choose(null, Asked.call("GET", "kpi-sets"))).isEqualTo(Format.JSON);
        assertThat(formats.choose(AcceptedTypes.parse(""), "")).isEqualTo(Format.JSON);
    }

    @Test
    void readsSeveralHeadersAsOne() {
        Call call = Asked.call("GET", "kpi-sets", "Accept: application/json;q=0.5", "Accept: text/csv");
        assertThat(formats.choose(null, call)).isEqualTo(Format.CSV);
    }

    @Test
    void prefersANamedFormatToAccept() {
        assertThat(formats.choose("csv", accepting("application/json"))).isEqualTo(Format.CSV);
        assertThat(formats.choose("csv", accepting("text/html"))).isEqualTo(Format.CSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "application/json;q=0, text/csv;q=0", "application/yaml", "garbage", "*/*;q=0"})
    void refusesWhenNothingAvailableIsWanted(String accept) {
        assertThatThrownBy(() -> formats.choose(null, accepting(accept)))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(406);
                    assertThat(refusal.problem().detail())
                            .isEqualTo(
                                    "The Accept header '%s' names none of the formats available: application/json "
                                            + "(format=json) or text/csv (format=csv).",
                                    accept);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv;q=high", "text/csv;q=2", "text/", "application/json,,text/csv"})
    void refusesMalformedAccept(String accept) {
        // The server makes 400 of it.
        assertThatThrownBy(() -> formats.choose(null, accepting(accept))).isInstanceOf(HeaderValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/csv;q=high", "text/csv;q=2", "text/csv;q=-1", "text/csv;q=NaN", "text/", "text/csv,,*/*"})
    void refusesMalformedAcceptOutsideJaxRs(String accept) {
        assertThatThrownBy(() -> AcceptedTypes.parse(accept))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(400));
    }

    /** Why the choice is not left to JAX-RS: when this fails, it can be. */
    @ParameterizedTest
    @ValueSource(
            strings = {"application/json;q=0, */*", "*/*, application/json;q=0.1", "application/json;q=0, text/csv;q=0"
            })
    void serverPrefersWhatIsWantedLeast(String accept) {
        List<Variant> variants = List.of(
                new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
                new Variant(new MediaType("text", "csv"), (String) null, null));
        ContainerRequest request = (ContainerRequest) accepting(accept).headers();
        assertThat(request.selectVariant(variants).getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
    }

    @Test
    void tellsAnUnknownFormatWithTheOtherFaults() {
        Query alone = Asked.of(new String[] {"format=xml"}, "format");
        assertThat(formats.named(alone)).isEqualTo("xml");
        alone.check();

        Query wrong = Asked.of(new String[] {"format=xml", "perod=2021"}, "format", "period");
        assertThat(formats.named(wrong)).isEqualTo("xml");
        assertThatThrownBy(wrong::check)
                .hasMessageContaining("'perod' is not a parameter")
                .hasMessageContaining("'xml' is not one of the formats available: application/json");

        Query right = Asked.of(new String[] {"format=csv", "perod=2021"}, "format", "period");
        assertThat(formats.named(right)).isEqualTo("csv");
        assertThatThrownBy(right::check).isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                        refusal.problem().errors())
                .hasSize(1));
    }

    @Test
    void refusesAnUnknownFormat() {
        assertThatThrownBy(() -> formats.choose("xml", Asked.call("GET", "kpi-sets")))
                .hasMessage("'xml' is not one of the formats available: application/json (format=json) or text/csv "
                        + "(format=csv).");
    }

    private static Call accepting(String header) {
        return Asked.call("GET", "kpi-sets", "Accept: " + header);
    }
}
