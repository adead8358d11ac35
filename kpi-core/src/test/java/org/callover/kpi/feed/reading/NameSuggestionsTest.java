package org.callover.kpi.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.feed.row.RowFaultCode;
import org.callover.kpi.feed.row.RowFaults;
import org.junit.jupiter.api.Test;

/** How often it is worked out what was meant: that, and not the rows, is what faulty files cost. */
class NameSuggestionsTest {
    private final List<String> asked = new ArrayList<>();
    private final NameSuggestions guesses = new NameSuggestions(text -> asked(text), text -> asked(text));
    private final RowFaults faults = new RowFaults();

    private String asked(String text) {
        asked.add(text);
        return "; did you mean 'x'?";
    }

    private void rows(int rows, int distinct) {
        for (int row = 0; row < rows; row++) {
            String text = "Hackny " + row % distinct;
            faults.add(row, 2, RowFaultCode.BAD_AREA, () -> "there is no area" + guesses.area(text));
        }
    }

    @Test
    void workedOutOnceForEachName() {
        rows(100, 3);
        assertThat(asked).containsExactly("Hackny 0", "Hackny 1", "Hackny 2");
    }

    @Test
    void workedOutForNoFaultThatIsOnlyCounted() {
        rows(20_000, 20_000);
        assertThat(asked).hasSize(RowFaults.LISTED);
        assertThat(faults.counts()).containsEntry(RowFaultCode.BAD_AREA, 20_000);
        assertThat(faults.listed()).hasSize(RowFaults.LISTED);
    }

    @Test
    void aSeriesAndAnAreaOfOneNameAreTwoQuestions() {
        guesses.area("robbery");
        guesses.series("robbery");
        assertThat(asked).hasSize(2);
    }
}
