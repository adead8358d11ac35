package org.callover.kpi.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.callover.kpi.SharedFolder;
import org.callover.kpi.control.Control.Charted;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.Series.Break.Effect;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.XmrChart;
import org.callover.kpi.statistics.XmrPhase;
import org.callover.kpi.statistics.XmrPoint;
import org.junit.jupiter.api.Test;

/** Burglary in Camden as the Metropolitan Police publishes it, against what NHS-R's plotthedots makes of it. */
class PoliceSeriesTest {

    private static final List<String> FILES = List.of(
            "data/mps/mps_borough_historical_201004_202311_BoroughName.csv",
            "data/mps/mps_borough_recent24_202312_202511_BoroughName.csv");
    private static final String VECTOR = "vectors/oracle_mps_camden_burglary_screened.csv";
    private static final YearMonth LAST = YearMonth.of(2025, 11);
    private static final double AGREEMENT = 1e-9;

    private static final Defined BURGLARY = Defined.as("count burglary-business-and-community"
                    + " + domestic-burglary + res-burglary-of-a-home + res-burglary-of-unconnected-building")
            .brokenAt("2022-04", Effect.CAVEAT);

    /** The reference starts in April 2022: the months before it are parted off as a break would. */
    @Test
    void theChartOfTheRealSeriesAgreesPointForPoint() throws IOException {
        List<String> expected = Files.readAllLines(SharedFolder.get(VECTOR));
        Charting desk = new Charting(Places.of("camden"), camden());
        Charted charted = (Charted) desk.at(BURGLARY, LAST.toString());
        assertThat(charted.run().extent()).isEqualTo(Period.parse("2010-04/2025-11"));
        XmrChart chart = charted.chart();
        XmrPhase phase = chart.current();
        assertThat(phase.to() - phase.from()).isEqualTo(expected.size() - 1);
        List<String> columns = List.of(expected.get(0).split(","));
        for (int i = phase.from(); i < phase.to(); i++) {
            String[] row = expected.get(1 + i - phase.from()).split(",", -1);
            agrees(columns, row, charted.run().period(i), phase, chart.points().get(i), charted);
        }
        assertThat(charted.reading()).isEqualTo(chart.reading());
    }

    private static void agrees(
            List<String> columns, String[] row, Period period, XmrPhase phase, XmrPoint point, Charted charted) {
        assertThat(row[columns.indexOf("x")]).isEqualTo(period.start().atDay(1).toString());
        agrees(row[columns.indexOf("y")], point.value());
        agrees(row[columns.indexOf("mean_col")], phase.mean());
        agrees(row[columns.indexOf("lpl")], phase.lower().orElseThrow());
        agrees(row[columns.indexOf("upl")], phase.upper().orElseThrow());
        assertThat("special_cause_" + point.variation(charted.polarity()).name().toLowerCase(Locale.ROOT))
                .as("%s", period)
                .endsWith(row[columns.indexOf("point_type")]);
        assertThat(Boolean.toString(point.isSpecialCause()))
                .isEqualToIgnoringCase(row[columns.indexOf("special_cause_flag")]);
    }

    private static void agrees(String expected, double found) {
        double number = Double.parseDouble(expected);
        assertThat(found).isCloseTo(number, within(AGREEMENT * Math.abs(number)));
    }

    /** Both vintages: a month that a file does not have is left to the other. */
    private static Dataset camden() throws IOException {
        DatasetBuilder builder = Dataset.EMPTY.toBuilder();
        for (int file = 0; file < FILES.size(); file++) {
            List<String> lines = Files.readAllLines(SharedFolder.get(FILES.get(file)));
            String[] headings = lines.get(0).split(",");
            List<String[]> rows = lines.stream()
                    .map(line -> line.split(","))
                    .filter(cells -> cells[0].equals("BURGLARY") && cells[2].equals("Camden"))
                    .toList();
            for (String series : List.of(
                    "burglary-business-and-community",
                    "domestic-burglary",
                    "res-burglary-of-a-home",
                    "res-burglary-of-unconnected-building")) {
                observations(series, headings, rows, file + 1).forEach(builder::add);
            }
        }
        return builder.build(FILES.size(), Instant.EPOCH);
    }

    /** A row that is left out is a row of zeros, within the file's own months. */
    private static List<Observation> observations(String series, String[] headings, List<String[]> rows, int source) {
        String[] row = rows.stream()
                .filter(cells ->
                        cells[1].toLowerCase(Locale.ROOT).replace(' ', '-').equals(series))
                .findFirst()
                .orElseGet(() -> zeros(headings.length));
        List<Observation> observations = new ArrayList<>();
        for (int i = 3; i < headings.length; i++) {
            YearMonth month = YearMonth.of(
                    Integer.parseInt(headings[i].substring(0, 4)), Integer.parseInt(headings[i].substring(4)));
            observations.add(Observation.of(
                    new SeriesId(series), Charting.CAMDEN, Period.of(month), new BigDecimal(row[i]), source));
        }
        return observations;
    }

    private static String[] zeros(int length) {
        String[] cells = new String[length];
        Arrays.fill(cells, "0");
        return cells;
    }
}
