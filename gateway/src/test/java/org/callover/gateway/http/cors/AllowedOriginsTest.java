package org.callover.gateway.http.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting that names the origins, against what browsers send. */
class AllowedOriginsTest {

    @ParameterizedTest
    @CsvSource({
        "https://intranet.example.org,     https://intranet.example.org",
        "http://localhost:3000,            http://localhost:3000",
        "https://intranet.example.org:443, https://intranet.example.org",
        "http://intranet.example.org:443,  http://intranet.example.org:443",
        "HTTPS://Intranet.Example.ORG,     https://intranet.example.org",
        "http://192.0.2.7:8000,            http://192.0.2.7:8000",
        "http://[2001:db8::7]:8000,        http://[2001:db8::7]:8000",
    })
    void anOriginIsAllowedAsABrowserSendsIt(String entry, String sent) {
        assertThat(AllowedOrigins.parse(List.of(entry)).contains(sent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://intranet.example.org",
                "https://intranet.example.org:8443",
                "https://intranet.example.org.evil.example",
                "https://evil-intranet.example.org",
                "https://example.org",
                "https://intranet.example.org/",
                "HTTPS://INTRANET.EXAMPLE.ORG",
                "null",
                "*",
                "",
            })
    void anyOtherOriginIsNot(String sent) {
        assertThat(AllowedOrigins.parse(List.of("https://intranet.example.org")).contains(sent))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intranet.example.org",
                "https://intranet.example.org/",
                "https://intranet.example.org/page",
                "https://intranet.example.org?x=1",
                "https://intranet.example.org#x",
                "https://user@intranet.example.org",
                "https://*.example.org",
                "https://intranet.example.org:",
                "https://intranet.example.org:0",
                "https://intranet.example.org:65536",
                "https://intra net.example.org",
                "https://b\u00fcro.example.org",
                "ftp://intranet.example.org",
                "file:///home",
                "https://",
                "null",
            })
    void refusesWhatIsNotAnOrigin(String entry) {
        List<String> entries = List.of("https://intranet.example.org", entry);
        assertThatThrownBy(() -> AllowedOrigins.parse(entries))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("callover.cors.origins has '" + entry + "', which is not an origin: give the")
                .hasMessageEndingWith(".");
    }

    @Test
    void theStarAllowsAllAndStandsAlone() {
        assertThat(AllowedOrigins.parse(List.of("*")).contains("https://anywhere.example"))
                .isTrue();
        assertThatThrownBy(() -> AllowedOrigins.parse(List.of("*", "https://intranet.example.org")))
                .hasMessageContaining("write it alone");
    }

    @Test
    void withoutTheSettingNobodyIsAllowed() {
        AllowedOrigins none = AllowedOrigins.parse(List.of());
        assertThat(none.isOff()).isTrue();
        assertThat(none.contains("https://intranet.example.org")).isFalse();
        assertThat(none.contains(null)).isFalse();
    }
}
