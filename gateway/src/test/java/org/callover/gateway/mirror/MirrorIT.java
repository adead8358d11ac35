package org.callover.gateway.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.mirror.Mirror.Moved;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Thirteen years of London, and then thirty nights in which a file changes something or nothing. */
class MirrorIT extends OnOneGateway {
    private static final YearMonth FIRST = YearMonth.of(2010, 1);
    private static final int MONTHS = 13 * 12;
    private static final int NIGHTS = 30;

    /** Enough for the head of an answer in which nothing changed, with the names of 32 boroughs. */
    private static final int BYTES_OF_NOTHING = 2_000;

    private static final String SET = """
            kpi: 1
            set: it-mirror
            title: What the mirror copies
            series:
              - { id: it-mirror-one, title: One, unit: things }
              - { id: it-mirror-two, title: Two, unit: things }
            indicators:
              - id: it-mirror.one
                title: One
                measure: { count: it-mirror-one }
                good: lower
                no-target: not agreed
                benchmark: { group: london-boroughs }
              - { id: it-mirror.two, title: Two, measure: { count: it-mirror-two }, good: lower, window: month, no-target: not agreed }
            """;

    private final Random random = new Random(2026);

    private static List<String> boroughs;

    @BeforeAll
    static void loadThirteenYears() {
        assertThat(gateway.post("/api/v1/definitions?name=it-mirror.yaml", "application/yaml", SET)
                        .statusCode())
                .isEqualTo(201);
        boroughs = gateway.json("/api/v1/areas/london-boroughs").getJsonArray("members").stream()
                .map(member -> member.asJsonObject().getString("code"))
                .toList();
        load(rows(boroughs, MONTHS, (series, borough, month) -> 100 + (series * 31 + borough * 7 + month * 3) % 50));
    }

    /** A count for a series, a borough and a month. */
    private interface Count {
        int of(int series, int borough, int month);
    }

    private static String rows(List<String> areas, int months, Count count) {
        return Stream.of(1, 2)
                .flatMap(series -> IntStream.range(0, areas.size()).boxed().flatMap(borough -> IntStream.range(
                                0, months)
                        .mapToObj(month -> row(series, areas.get(borough), month, count.of(series, borough, month)))))
                .collect(Collectors.joining());
    }

    private static String row(int series, String area, int month, int value) {
        return "it-mirror-%s,%s,%s,%d%n".formatted(series == 1 ? "one" : "two", area, FIRST.plusMonths(month), value);
    }

    private static void load(String rows) {
        assertThat(gateway.post("/api/v1/imports", "text/csv", "series,area,period,value\n" + rows)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void staysEqualToTheServiceAndMovesOnlyWhatChanged() {
        URI question = gateway.at("/api/v1/kpi-sets/it-mirror/history?members=london-boroughs");
        Mirror mirror = new Mirror(question);
        Moved all = mirror.start();
        assertThat(all.rows()).isGreaterThan(9_000);
        int bytesOfRow = all.bytes() / all.rows();
        String again = row(1, boroughs.get(0), 3, 110);
        load(again);
        mirror.update();

        for (int night = 0; night < NIGHTS; night++) {
            boolean changes = night % 3 == 0;
            load(changes ? revised() : again);
            Moved moved = mirror.update();
            if (changes) {
                assertThat(moved.rows()).as("rows of night %d", night).isBetween(1, all.rows() / 10);
                // A few rows together are compressed less than all of them.
                assertThat(moved.bytes()).isLessThan(BYTES_OF_NOTHING + 6 * bytesOfRow * moved.rows());
            } else {
                assertThat(moved.rows()).as("rows of night %d", night).isZero();
                assertThat(moved.bytes()).isLessThan(BYTES_OF_NOTHING);
            }
        }
        Mirror fresh = new Mirror(question);
        fresh.start();
        assertThat(mirror.scores()).isEqualTo(fresh.scores());
    }

    /** A row with a new count, of a month that was not in the files before in one case of ten. */
    private String revised() {
        int month = random.nextInt(10) == 0 ? MONTHS : random.nextInt(MONTHS);
        return row(2, boroughs.get(random.nextInt(boroughs.size())), month, 200 + random.nextInt(1_000_000));
    }
}
