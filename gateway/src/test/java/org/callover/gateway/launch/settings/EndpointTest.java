package org.callover.gateway.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://localhost:8080",
        "localhost, http://localhost:8080",
        "127.0.0.2, http://127.0.0.2:8080",
        "0.0.0.0, http://localhost:8080",
        "::, http://localhost:8080",
        "::1, http://[::1]:8080",
        "[::1], http://[::1]:8080",
    })
    void showsAUrlThatABrowserOnThisMachineCanOpen(String address, String url) throws Refusal {
        assertThat(Endpoint.parse(address, " 8080 ").url("http")).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "", "http", "80.0", "99999999999"})
    void refusesWhatIsNotAPort(String port) {
        assertThatThrownBy(() -> Endpoint.parse("127.0.0.1", port))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("the port '" + port + "' is not a number from 1 to 65535: give");
    }
}
