package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import org.callover.kpi.SharedFolder;
import org.callover.kpi.indicator.Defined;
import org.junit.jupiter.api.Test;

/** The London Datastore's published rates per 1,000, each recomputed from its count and its mid-year population. */
class OfficialRatesTest {

    @Test
    void everyPublishedRateIsReproduced() throws IOException {
        List<String> rows = Files.readAllLines(SharedFolder.get("data/rates/london-rate-per-1000-2001-2011.csv"));
        assertThat(rows).hasSizeGreaterThan(800);
        assertThat(rows.stream().skip(1).map(row -> row.split(","))).allSatisfy(OfficialRatesTest::reproduce);
    }

    private static void reproduce(String[] row) {
        String year = "FY" + row[2];
        Score.Scored scored = TestScorer.islington("""
                        calls      islington %s %s
                        population islington %s %s
                        """.formatted(year, row[4], row[5], row[6]))
                .scored(Defined.as("rate calls per 1000 over population").window("financial-year"), "islington", year);
        assertThat(scored.figure().value().rounded(1))
                .as("%s, %s, %s", row[1], year, row[3])
                .isEqualByComparingTo(new BigDecimal(row[7]));
    }
}
