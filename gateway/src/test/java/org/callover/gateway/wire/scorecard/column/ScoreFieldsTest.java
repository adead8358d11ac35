package org.callover.gateway.wire.scorecard.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.callover.gateway.wire.Asked;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.ContractTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreFieldsTest {

    @Test
    void theContractDescribesTheColumns() {
        assertThat(ContractTable.inContract("ScoresCsv")).isEqualTo(ContractTable.of(ScoreFields.HEADINGS));
    }

    @Test
    void everyColumnIsOfAMemberThatThereIs() {
        assertThat(ScoreFields.HEADINGS)
                .extracting(ColumnHeading::member)
                .filteredOn(member -> member != null && !"quality.cautions.code".equals(member))
                .hasSizeGreaterThan(70)
                .isSubsetOf(ScoreFields.MEMBERS);
        assertThat(ScoreFields.MEMBERS).contains("quality.cautions").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value                                 | value",
                "rag,value                             | value rag",
                "comparison.percentChange,value,value  | value comparison.percentChange",
                "comparison,comparison.value           | comparison",
                "status,area,area.code                 | ''",
                "target.profile,rag,target.value       | target.value target.profile rag",
            })
    void membersAreGivenInTheOrderOfTheContract(String asked, String read) {
        assertThat(String.join(" ", read(asked, Format.JSON))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value                     | indicator areaCode areaName status period value",
                "rag,value,title           | indicator title areaCode areaName status period value rag",
                "comparison.percentChange  | indicator areaCode areaName status period percentChange",
                "percentChange             | indicator areaCode areaName status period percentChange",
                "rank                      | indicator areaCode areaName status period rank",
                "interval                  | indicator areaCode areaName status period lower upper confidence",
                "asAt,quality.cautions     | indicator areaCode areaName status period cautions asAt",
            })
    void aColumnIsNamedByItselfOrByItsMember(String asked, String columns) {
        assertThat(String.join(" ", read(asked, Format.CSV))).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JSON | valeu                  | 'valeu' is not a field of this answer; use indicator, | did you mean 'value'?",
                "JSON | percentChange          | use indicator, title, section                         | did you mean 'comparison.percentChange'?",
                "JSON | valueRounded           | 'valueRounded' is not a field                         | 'valueRounded'",
                "JSON | comparison.valu        | 'comparison.valu' is not a field                      | did you mean 'comparison.value'?",
                "CSV  | persentChange          | use set, section, indicator, title                    | did you mean 'percentChange'?",
                "CSV  | breaks                 | 'breaks' is not a field                               | and definitions",
            })
    void anUnknownFieldIsRefused(Format format, String asked, String message, String also) {
        assertThatThrownBy(() -> read(asked, format))
                .hasMessageContaining(message)
                .hasMessageContaining(also);
    }

    private static List<String> read(String asked, Format format) {
        return ScoreFields.read(Asked.of(new String[] {"fields=" + asked}, "fields"), format);
    }
}
