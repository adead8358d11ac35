package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.callover.gateway.ingest.file.UnreadableFile;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.feed.row.RefusalCode;
import org.callover.kpi.feed.row.RowFaultCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code that an import can answer with stands in the contract, in one spelling. */
class ImportCodesTest {

    @ParameterizedTest
    @EnumSource(RowFaultCode.class)
    void describesFaultsOfRows(RowFaultCode code) throws IOException {
        assertThat(contract()).contains("`" + code + "`");
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void describesRefusalsOfRows(RefusalCode code) throws IOException {
        assertThat(contract()).contains("`" + code + "`");
    }

    @ParameterizedTest
    @EnumSource(UnreadableFile.Code.class)
    void describesRefusalsOfBytes(UnreadableFile.Code code) throws IOException {
        assertThat(contract()).contains("`" + code + "`");
    }

    @ParameterizedTest
    @EnumSource(WarningCode.class)
    void describesWarnings(WarningCode code) throws IOException {
        assertThat(contract()).contains("`" + code + "`");
    }

    private static String contract() throws IOException {
        try (InputStream yaml = ImportCodesTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
