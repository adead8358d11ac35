package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.gateway.engine.definition.ShippedTexts;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.kpi.SharedFolder;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.callover.kpi.step.Steps;
import org.junit.jupiter.api.Test;

/** The real files of the Metropolitan Police, loaded in every order: no series falls to zero because of a label. */
class PoliceOrdersTest {

    private static final int YEAR = 12;
    private static final int LEAST_MEAN = 10;

    private final Catalogue catalogue =
            CatalogueReader.read(ShippedTexts.read()).catalogue();

    /**
     * Zeros that the Met prints, each in the only row that the label has in the borough: in the first lockdown in Kingston, and in
     * one month in Redbridge and in Tower Hamlets, after months of single figures.
     */
    private static final Set<String> PRINTED = Set.of(
            "theft-from-person E09000021 2020-04",
            "bicycle-theft E09000026 2023-04",
            "knife-possession E09000030 2022-12");

    /** What each file comes to, read once for all tests. */
    private static final List<List<Observation>> FILES = new ArrayList<>();

    private List<List<Observation>> files() throws IOException {
        if (!FILES.isEmpty()) {
            return FILES;
        }
        List<List<Observation>> files = FILES;
        try (Stream<Path> paths = Files.list(SharedFolder.get("data/mps"))) {
            for (Path path : paths.sorted().toList()) {
                files.add(observations(path));
            }
        }
        return files;
    }

    @Test
    void noOrderOfTheFilesMakesAFalseZero() throws IOException {
        Map<SeriesId, SeriesId> groups = groups();
        assertThat(groups).hasSizeGreaterThan(15);
        Set<SeriesId> looked = new HashSet<>(groups.keySet());
        looked.addAll(groups.values());
        List<List<Observation>> files = files().stream()
                .map(file -> file.stream()
                        .filter(one -> looked.contains(one.series()))
                        .toList())
                .toList();
        assertThat(files).hasSizeGreaterThan(1);
        List<String> falseZeros = new ArrayList<>();
        AtomicInteger orders = new AtomicInteger();
        inEveryOrder(files, Dataset.EMPTY, List.of(), (order, data) -> {
            orders.incrementAndGet();
            falseZeros(data, groups).stream()
                    .filter(zero -> !PRINTED.contains(zero))
                    .forEach(zero -> falseZeros.add(order + ": " + zero));
        });
        assertThat(falseZeros).isEmpty();
        assertThat(orders).hasValue(IntStream.rangeClosed(1, files.size()).reduce(1, (one, other) -> one * other));
    }

    /** What docs/data.md says of how often a step is found in these files, and that the declared break of 2024 explains its own. */
    @Test
    void stepsAreAsRareAsTheGuideSays() throws IOException {
        List<String> found = new ArrayList<>();
        List<String> undeclared = new ArrayList<>();
        Dataset data = Dataset.EMPTY;
        List<List<Observation>> files = files();
        // In the order in which they were published.
        for (int file : List.of(0, 2, 1, 3)) {
            data = with(files.get(file), data);
        }
        for (Series series : catalogue.series()) {
            Series bare =
                    new Series(series.id(), series.title(), series.unit(), series.kind(), null, null, List.of(), 0);
            Steps.of(bare, catalogue.areas(), data).forEach(step -> undeclared.add(series.id() + " " + step.from()));
            Steps.of(series, catalogue.areas(), data).forEach(step -> found.add(series.id() + " " + step.from()));
        }
        assertThat(undeclared).as("%s", undeclared).hasSize(35);
        assertThat(undeclared.stream().filter(step -> step.matches(".* 202[01]-..")))
                .hasSize(23);
        assertThat(undeclared).contains("shoplifting 2024-05", "drug-trafficking 2024-10");
        assertThat(found)
                .hasSizeLessThan(undeclared.size())
                .contains("theft 2020-03")
                .noneMatch(step -> step.contains(" 2024-"));
    }

    /** The look-out sees what it is for: without the label of 2023-24 a series that goes on is zero. */
    @Test
    void aFallToZeroIsSeen() {
        DatasetBuilder data = Dataset.EMPTY.toBuilder();
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
        CheckingBasis basis = new CheckingBasis(catalogue, Dataset.EMPTY, Ledger.EMPTY, YearMonth.of(2026, 10));
        List<Observation> observations = new ArrayList<>();
        try (CheckedFile file = CheckedFile.check(upload, TestImports.KEEP, basis)) {
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

    /** Loads the files in every order, each beginning of an order once. */
    private static void inEveryOrder(
            List<List<Observation>> files,
            Dataset loaded,
            List<Integer> order,
            BiConsumer<List<Integer>, Dataset> whenAllAreLoaded) {
        if (order.size() == files.size()) {
            whenAllAreLoaded.accept(order, loaded);
        }
        for (int file = 0; file < files.size(); file++) {
            if (!order.contains(file)) {
                List<Integer> longer = new ArrayList<>(order);
                longer.add(file);
                inEveryOrder(files, with(files.get(file), loaded), longer, whenAllAreLoaded);
            }
        }
    }

    private static Dataset with(List<Observation> file, Dataset before) {
        DatasetBuilder builder = before.toBuilder();
        int number = before.revision() + 1;
        file.forEach(one -> builder.add(Observation.of(one.series(), one.area(), one.period(), one.value(), number)));
        return builder.build(number, Instant.EPOCH);
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
