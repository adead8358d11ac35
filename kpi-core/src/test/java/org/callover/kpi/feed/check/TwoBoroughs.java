package org.callover.kpi.feed.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.EffectCounts;
import org.callover.kpi.feed.reading.AcceptedPeriods;
import org.callover.kpi.feed.reading.FileIntake;
import org.callover.kpi.feed.reading.KnownNames;
import org.callover.kpi.feed.row.Heading;
import org.callover.kpi.feed.row.RefusedFile;
import org.callover.kpi.feed.row.Row;
import org.callover.kpi.feed.row.RowSource;
import org.callover.kpi.observation.Observation;

/** Two boroughs, a few series and a feed: where tests hand in rows, and what is kept of them. */
public final class TwoBoroughs {
    public static final String AREAS = """
            kpi: 1
            areas: two
            title: Two boroughs
            series:
              - { id: robbery, title: Robbery, unit: offences, source: Police }
              - { id: personal-robbery, title: Personal robbery, unit: offences, source: Police }
              - { id: burglary, title: Burglary, unit: offences, source: Police }
              - { id: spend, title: Spend, unit: pounds, kind: amount }
              - { id: share, title: Share, unit: "%" }
              - { id: all-offences, title: All offences, unit: offences, source: Police }
            places:
              - { code: E09000007, name: Camden, kind: borough }
              - { code: E09000019, name: Islington, kind: borough, also: [LB Islington] }
            groups:
              - { code: two-boroughs, name: Two boroughs, kind: boroughs, member-word: boroughs, members: [E09000007, E09000019] }
            """;

    public static final String FEED = """
            kpi: 1
            feed: monthly
            title: One column per month
            layout: wide-months
            source: Police
            headings: { group: [Group, MajorText], category: [SubGroup], area: [Borough] }
            months: yyyyMM
            labels:
              - { group: Robbery, series: [robbery, all-offences] }
              - { group: Robbery, category: Personal Robbery, series: [personal-robbery] }
              - { group: Robbery, category: Business Robbery, series: [], why: counted in its group only }
              - { group: Burglary, series: [burglary, all-offences] }
              - { group: Burglary, category: Domestic Burglary, series: [], why: counted in its group only }
              - { group: Fraud, series: [], why: not an offence recorded by the police }
            apart:
              - { area: Airports, why: not a borough }
            totals:
              - { area: Both boroughs in total, is: two-boroughs }
            """;

    private static final YearMonth LAST_ENDED = YearMonth.of(2026, 10);

    private final Catalogue catalogue = Documents.catalogue(
            new DefinitionText("areas.yaml", AREAS, DefinitionText.Origin.GATEWAY),
            new DefinitionText("feed.yaml", FEED, DefinitionText.Origin.GATEWAY));
    private final Map<String, BigDecimal> kept = new TreeMap<>();
    private Dataset dataset = Dataset.EMPTY;

    /** Rows written one to a line, with commas between their cells; a cell with a comma stands in quotes. */
    private record Written(List<String> lines) implements RowSource {

        @Override
        public Heading heading() {
            return new Heading(1, cells(lines.get(0)));
        }

        @Override
        public void forEach(Consumer<Row> reader) {
            for (int line = 1; line < lines.size(); line++) {
                reader.accept(new Row(line + 1, cells(lines.get(line))));
            }
        }

        private static List<String> cells(String line) {
            return Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                    .map(cell -> cell.replace("\"", ""))
                    .toList();
        }
    }

    /** Hands in a file that is kept whole or not at all. */
    public CheckedRows take(String rows) {
        return take(rows, false, false);
    }

    /** Hands in a file of which the good rows are kept. */
    public CheckedRows takeTheGood(String rows) {
        return take(rows, true, false);
    }

    /** Hands in a file with months that have not ended. */
    public CheckedRows takePlan(String rows) {
        return take(rows, false, true);
    }

    private CheckedRows take(String rows, boolean isPartial, boolean isPlan) {
        List<Observation> observations = new ArrayList<>();
        EffectCounts effects = new EffectCounts(dataset, dataset.revision() + 1);
        FileIntake intake = new FileIntake(
                new KnownNames(catalogue.series(), catalogue.areas()),
                effects,
                observations::add,
                isPartial,
                new AcceptedPeriods(LAST_ENDED, isPlan));
        RowSource source = new Written(rows.lines().toList());
        CheckedRows checked = CheckedRows.check(
                source,
                FileFormats.of(catalogue.feeds()).recognised(source.heading().names()),
                intake);
        if (checked.isGood()) {
            observations.forEach(one -> kept.put(one.series() + " " + one.area() + " " + one.period(), one.value()));
            dataset = effects.build(Instant.EPOCH);
        }
        return checked;
    }

    /** What a file is refused with as a whole. */
    public RefusedFile refusal(String rows) {
        try {
            throw new AssertionError(
                    "The file was not refused, and " + take(rows).faults().listed());
        } catch (RefusedFile refused) {
            return refused;
        }
    }

    /** What a file did to the observations that were held. */
    public static String effects(CheckedRows rows) {
        EffectCounts effects = rows.effects();
        return "%d added, %d revised, %d unchanged".formatted(effects.added(), effects.revised(), effects.unchanged());
    }

    /** What is kept, as {@code series area period} and its latest value. */
    public Map<String, BigDecimal> kept() {
        return kept;
    }

    /** The faults of a file's rows, as {@code line:column CODE}. */
    public static List<String> faults(CheckedRows rows) {
        return rows.faults().listed().stream()
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.code())
                .toList();
    }

    /** The control totals, if all is stored that is to be kept: {@code file = stored + apart + unmapped + rejected}. */
    public static Map<String, String> totals(CheckedRows rows) {
        Map<String, String> totals = new TreeMap<>();
        rows.account()
                .controlTotals(rows.totals())
                .forEach(total -> totals.put(
                        total.name(),
                        "%s = %s + %s + %s + %s"
                                .formatted(
                                        total.file().toPlainString(),
                                        total.stored().toPlainString(),
                                        total.apart().toPlainString(),
                                        total.unmapped().toPlainString(),
                                        total.rejected().toPlainString())));
        return totals;
    }
}
