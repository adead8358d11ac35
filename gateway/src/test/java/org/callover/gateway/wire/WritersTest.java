package org.callover.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WritersTest {

    private final Writers<String> writers =
            Writers.usually(Format.YAML, "yaml").or(Format.JSON, "json").or(Format.CSV, "csv");

    @Test
    void offersItsFormatsInTheirOrder() {
        assertThat(writers.negotiation().offered()).containsExactly(Format.YAML, Format.JSON, Format.CSV);
    }

    @Test
    void hasOneWriterForEachFormat() {
        assertThat(writers.in(Format.JSON)).isEqualTo("json");
        assertThatThrownBy(() -> writers.or(Format.CSV, "other")).hasMessage("csv has a writer already");
        assertThatThrownBy(() -> writers.in(Format.TEXT)).hasMessage("text was not offered");
    }
}
