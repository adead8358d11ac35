package org.callover.kpi.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.SeriesId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionNameTest {

    /** The room for a name in the database. */
    private static final int MOST = 250;

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 200, 201, 3000})
    void nameIsReadAsItIsWritten(int length) {
        DefinitionName name = DefinitionName.of(new IndicatorId("s." + "a".repeat(length)));
        assertThat(name.toString()).hasSizeLessThanOrEqualTo(MOST);
        assertThat(DefinitionName.parse(name.toString())).isEqualTo(name);
    }

    @Test
    void longIdsThatDifferAtTheirEndHaveTwoNames() {
        String start = "a".repeat(300);
        assertThat(DefinitionName.of(new SeriesId(start + "b")))
                .isNotEqualTo(DefinitionName.of(new SeriesId(start + "c")))
                .isEqualTo(DefinitionName.of(new SeriesId(start + "b")));
    }
}
