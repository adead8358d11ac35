package org.callover.gateway.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.period.MonthNumber;

/**
 * Made-up counts of the size of England: 309 areas, 400 series and 180 months, 22 million observations. Two sets read the
 * first 20 series: one compares each area with itself, the other ranks it among all areas, too.
 */
final class England {
    static final int AREAS = 309;
    static final int SERIES = 400;
    static final int MONTHS = 180;
    static final int INDICATORS = 20;
    static final YearMonth FIRST = YearMonth.of(2007, 1);

    private England() {}

    static String area(int number) {
        return "E0700%04d".formatted(number);
    }

    static YearMonth last() {
        return FIRST.plusMonths(MONTHS - 1);
    }

    /** Writes the definitions of its areas, series and sets. */
    static void define(Path data) throws IOException {
        Path folder = Files.createDirectories(data.resolve("definitions"));
        Files.writeString(folder.resolve("england-areas.yaml"), areas());
        Files.writeString(folder.resolve("england-plain.yaml"), set("plain", series(), ""));
        Files.writeString(
                folder.resolve("england-ranked.yaml"),
                set("ranked", "", ", benchmark: { group: all-england, rank: highest-first }"));
    }

    private static String areas() {
        String places = IntStream.range(0, AREAS)
                .mapToObj(at -> "  - { code: %s, name: District %d, kind: district }%n".formatted(area(at), at))
                .collect(Collectors.joining());
        String members = IntStream.range(0, AREAS).mapToObj(England::area).collect(Collectors.joining(", "));
        return """
                kpi: 1
                areas: england-areas
                title: England, made up
                places:
                %sgroups:
                  - { code: all-england, name: All districts, kind: country, member-word: districts, members: [%s] }
                """.formatted(places, members);
    }

    private static String series() {
        return "series:\n"
                + IntStream.range(0, SERIES)
                        .mapToObj(at -> "  - { id: made-up-%d, title: Offence %d, unit: offences }%n".formatted(at, at))
                        .collect(Collectors.joining());
    }

    private static String set(String name, String series, String more) {
        String indicators = IntStream.range(0, INDICATORS)
                .mapToObj(at ->
                        "  - { id: england-%s.o%d, title: Offence %d, measure: { count: made-up-%d }, good: lower,"
                                        .formatted(name, at, at, at)
                                + " window: rolling-12, compare: year-earlier, no-target: none%s }%n".formatted(more))
                .collect(Collectors.joining());
        return "kpi: 1\nset: england-%s\ntitle: England, %s\n%sindicators:\n%s"
                .formatted(name, name, series, indicators);
    }

    /** Puts its observations into a database as one import that an earlier version stored, without columns. */
    static void load(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("insert into area_key (id, code) select 100000 + a, 'E0700' || lpad(a::text, 4, '0')"
                    + " from generate_series(0, %d) a".formatted(AREAS - 1));
            statement.execute("insert into series_key (id, code) select 100000 + s, 'made-up-' || s"
                    + " from generate_series(0, %d) s".formatted(SERIES - 1));
            statement.execute("insert into breakdown_key (id, text) select 0, '' where not exists"
                    + " (select 1 from breakdown_key where text = '')");
            statement.execute(
                    "insert into observation (import_id, series_id, area_id, breakdown_id, first_month, months,"
                            + " amount, flags, position)"
                            + " select (select max(id) from import_ledger), 100000 + s, 100000 + a,"
                            + " (select id from breakdown_key where text = ''), %d + m, 1,"
                                    .formatted(MonthNumber.of(FIRST))
                            + " (s * 7 + a * 13 + m * 3 + (s * a * 31 + m * 17) %% 40) %% 300, 0, 0".replace("%%", "%")
                            + " from generate_series(0, %d) s, generate_series(0, %d) a, generate_series(0, %d) m"
                                    .formatted(SERIES - 1, AREAS - 1, MONTHS - 1));
            statement.execute("delete from observed_column");
            statement.execute("analyze");
        }
    }
}
