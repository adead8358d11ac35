package org.callover.kpi.period;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.text.Words;

/** Months in plain English. */
public final class MonthText {

    private static final int RUNS_NAMED = 6;

    private MonthText() {}

    /** Runs of months together: "March 2023 is missing", "January to June 2020 are missing". */
    public static String missing(List<YearMonth> months) {
        List<String> runs = runs(months).stream().map(Period::label).toList();
        return Words.list(runs, RUNS_NAMED) + (months.size() == 1 ? " is missing" : " are missing");
    }

    private static List<Period> runs(List<YearMonth> months) {
        List<Period> runs = new ArrayList<>();
        for (YearMonth month : months) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).end().equals(month)) {
                runs.set(last, Period.between(runs.get(last).start(), month));
            } else {
                runs.add(Period.of(month));
            }
        }
        return runs;
    }
}
