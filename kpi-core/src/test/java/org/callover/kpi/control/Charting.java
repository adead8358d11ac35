package org.callover.kpi.control;

import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Places;

/** Charts as a test asks for them: areas and observations at hand, Camden being one of them. */
record Charting(Areas areas, Dataset dataset) {

    static final AreaCode CAMDEN = new AreaCode("camden");

    static Charting of(String observations) {
        return new Charting(Places.of("camden\nislington\nboth: camden islington"), Told.dataset(observations));
    }

    /** Calls in Camden, period by period of one length from a first month on. */
    static Charting calls(String firstMonth, int length, double... values) {
        return of(lines("calls", firstMonth, length, values));
    }

    /** Lines for {@link Told}. */
    static String lines(String series, String firstMonth, int length, double... values) {
        YearMonth first = YearMonth.parse(firstMonth);
        return IntStream.range(0, values.length)
                .mapToObj(i -> "%s camden %s/%s %s"
                        .formatted(
                                series,
                                first.plusMonths((long) i * length),
                                first.plusMonths((i + 1L) * length - 1),
                                number(values[i])))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    Control at(Indicator indicator, String area, String last) {
        return controls(indicator).at(new AreaCode(area), YearMonth.parse(last));
    }

    Control at(Defined indicator, String last) {
        return at(indicator.indicator(), "camden", last);
    }

    Controls controls(Indicator indicator) {
        return new Controls(indicator, Figures.of(indicator, areas, dataset), areas);
    }
}
