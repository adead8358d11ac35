package org.callover.gateway.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;

class ObservationSpoolTest {

    private static Observation observation(String area, Period period, String value, int number) {
        return new Observation(
                new SeriesId("robbery"),
                new AreaCode(area),
                period,
                new BigDecimal(value),
                Breakdown.parse("age=1-24;weekday=fri"),
                Set.of(Flag.ESTIMATED),
                new Basis("census-2021"),
                number);
    }

    private static List<Observation> observations(int number) {
        return List.of(
                observation("E09000007", Period.ofYear(1900), "999999999.999999", number),
                observation("E09000019", Period.of(YearMonth.of(2100, 12)), "0", number),
                observation("E09000007", Period.between(YearMonth.of(1900, 1), YearMonth.of(2100, 12)), "1000", number),
                Observation.of(
                        new SeriesId("burglary"), new AreaCode("local"), Period.ofYear(2021), BigDecimal.ONE, number));
    }

    @Test
    void handsOverWhatWasSetDownUnderAnotherNumber() throws IOException {
        try (ObservationSpool spool = ObservationSpool.create()) {
            observations(1).forEach(spool::add);
            List<Observation> replayed = new ArrayList<>();
            spool.replay(7, replayed::add);
            spool.replay(7, replayed::add);
            assertThat(replayed.subList(0, 4)).isEqualTo(observations(7));
            assertThat(replayed.subList(4, 8)).isEqualTo(observations(7));
        }
    }

    @Test
    void leavesNoFileAndLetsNobodyElseReadIt() throws IOException {
        Path path;
        try (ObservationSpool spool = ObservationSpool.create()) {
            path = spool.path();
            assertThat(path.getFileName().toString()).startsWith("callover-");
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                assertThat(Files.getPosixFilePermissions(path))
                        .allMatch(permission -> permission.name().startsWith("OWNER_"));
            }
        }
        assertThat(path).doesNotExist();
    }
}
