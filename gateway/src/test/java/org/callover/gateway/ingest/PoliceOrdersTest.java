package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callover.gateway.engine.Shipped;
import org.callover.kpi.SharedFolder;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.dataset.Column;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;

/** The real files of the Metropolitan Police, loaded in every order: no series falls to zero because of a label. */
class PoliceOrdersTest {

    private static final int YEAR = 12;
    private static final int LEAST_MEAN = 10;

    private final Catalogue catalogue = CatalogueReader.read(Shipped.texts()).catalogue();

    @Test
    void noOrderOfTheFilesMakesAFalseZero() throws IOException {
        List<List<Observation>> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(SharedFolder.get("data/mps"))) {
            for (Path path : paths.sorted().toList()) {
                files.add(observations(path));
            }
        }
        assertThat(files).hasSizeGreaterThan(1);
        Map<SeriesId, SeriesId> groups = groups();
        assertThat(groups).hasSizeGreaterThan(15);
        List<String> falseZeros = new ArrayList<>();
        orders(files.size()).forEach(order -> falseZeros(loaded(files, order), groups)
                .forEach(zero -> falseZeros.add(order + ": " + zero)));
        assertThat(falseZeros).isEmpty();
    }

    /** The look-out sees what it is for: without the label of 2023-24 a series that goes on is zero. */
    @Test
    void aFallToZeroIsSeen() {
        Dataset.Builder data = Dataset.EMPTY.toBuilder();
        AreaCode camden = new AreaCode("E09000007");
        for (int month = 0; month < 14; month++) {
            YearMonth at = YearMonth.of(2022, 1).plusMonths(month);
            int count = month < YEAR ? LEAST_MEAN : 0;
            data.add(observed("residential-burglary", camden, at, count));
            data.add(observed("burglary", camden, at, month == 13 ? 0 : 20));
        }
        assertThat(falseZeros(data.build(1, Instant.EPOCH), groups()))
                .containsExactly("residential-burglary E09000007 2023-01");
    }

    private static Observation observed(String series, AreaCode area, YearMonth month, int count) {
        return Observation.of(new SeriesId(series), area, Period.of(month), BigDecimal.valueOf(count), 1);
    }

    /** What a file comes to, with every label known. */
    private List<Observation> observations(Path path) throws IOException {
        Upload upload = new Upload(path, Files.size(path), "", null);
        Basis basis = new Basis(catalogue, Dataset.EMPTY, YearMonth.of(2026, 10));
        List<Observation> observations = new ArrayList<>();
        try (CheckedFile file = CheckedFile.check(upload, Desk.KEEP, basis)) {
            Receipt receipt = file.receipt();
            assertThat(receipt.errors()).isEmpty();
            assertThat(receipt.withheld()).isEmpty();
            assertThat(receipt.subtotals()).isEmpty();
            assertThat(receipt.unmapped())
                    .allSatisfy(label -> assertThat(label.why()).isNotNull());
            file.spool().replay(1, observations::add);
        }
        return observations;
    }

    /** Each series of a label, with the series of the label's whole group. */
    private Map<SeriesId, SeriesId> groups() {
        Feed feed = catalogue.feeds().get(0);
        Map<SeriesId, SeriesId> groups = new TreeMap<>();
        for (String group : List.of(
                "Violence Against the Person",
                "Sexual Offences",
                "Robbery",
                "Burglary",
                "Theft",
                "Vehicle Offences",
                "Arson and Criminal Damage",
                "Drug Offences",
                "Possession of Weapons")) {
            SeriesId whole =
                    feed.match(group, "a label that no rule names").series().get(0);
            feed.match(group, "a label that no rule names").inDoubt().forEach(series -> groups.put(series, whole));
        }
        return groups;
    }

    private static List<List<Integer>> orders(int files) {
        if (files == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (List<Integer> shorter : orders(files - 1)) {
            for (int at = 0; at <= shorter.size(); at++) {
                List<Integer> order = new ArrayList<>(shorter);
                order.add(at, files - 1);
                orders.add(order);
            }
        }
        return orders;
    }

    private static Dataset loaded(List<List<Observation>> files, List<Integer> order) {
        Dataset data = Dataset.EMPTY;
        for (int number = 1; number <= order.size(); number++) {
            Dataset.Builder builder = data.toBuilder();
            int source = number;
            files.get(order.get(number - 1))
                    .forEach(one ->
                            builder.add(Observation.of(one.series(), one.area(), one.period(), one.value(), source)));
            data = builder.build(number, Instant.EPOCH);
        }
        return data;
    }

    private static List<String> falseZeros(Dataset data, Map<SeriesId, SeriesId> groups) {
        List<String> found = new ArrayList<>();
        groups.forEach((series, group) -> data.columns(Term.of(series)).forEach((area, column) -> {
            Column whole = data.column(Term.of(group), area);
            double[] months = column.monthly(column.firstMonth(), column.endMonth());
            double[] ofGroup = whole.monthly(column.firstMonth(), column.endMonth());
            double before = 0;
            for (int month = 0; month < months.length; month++) {
                boolean isHigh = month >= YEAR && before >= LEAST_MEAN * YEAR;
                if (isHigh && months[month] == 0 && ofGroup[month] != 0) {
                    found.add(series + " " + area + " "
                            + YearMonth.of((column.firstMonth() + month) / 12, (column.firstMonth() + month) % 12 + 1));
                }
                before += months[month] - (month >= YEAR ? months[month - YEAR] : 0);
            }
        }));
        return found;
    }
}
