package org.callover.gateway.wire.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                       | scores?format=csv               | scores-metadata.json",
                "area=Camden             | scores?area=Camden&format=csv   | scores-metadata.json?area=Camden",
                "format=csv&area=Camden  | scores?format=csv&area=Camden   | scores-metadata.json?format=csv&area=Camden",
                "area=Camden&format=csv  | scores?area=Camden&format=csv   | scores-metadata.json?area=Camden&format=csv",
                "area=a%20b              | scores?area=a%20b&format=csv    | scores-metadata.json?area=a%20b",
            })
    void theDescriptionIsBesideTheTableWithTheSameQuery(String query, String csv, String metadata) {
        CsvAddress address = new CsvAddress("scores", query);
        assertThat(address.csv()).isEqualTo(csv);
        assertThat(address.metadata()).isEqualTo(metadata);
    }

    @Test
    void aLinkSaysWhatItLeadsTo() {
        assertThat(new CsvAddress("history", "area=Camden").link())
                .isEqualTo("<history-metadata.json?area=Camden>; rel=\"describedby\"; type=\"application/csvm+json\"");
    }
}
