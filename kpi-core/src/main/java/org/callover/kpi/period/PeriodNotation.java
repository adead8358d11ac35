package org.callover.kpi.period;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.kpi.text.UnfitText;

/** The written forms of a period. */
final class PeriodNotation {

    private static final Pattern FORMS =
            Pattern.compile("(?<run>(?<from>\\d{4}-(?:0[1-9]|1[0-2]))/(?<to>\\d{4}-(?:0[1-9]|1[0-2])))"
                    + "|(?<month>\\d{4}-(?:0[1-9]|1[0-2]))"
                    + "|(?<quarterYear>\\d{4})-Q(?<quarter>[1-4])"
                    + "|FY(?<fy>\\d{4})-(?<fyEnd>\\d{2})(-Q(?<fyQuarter>[1-4]))?"
                    + "|(?<year>\\d{4})");

    private PeriodNotation() {}

    static Period parse(String text) {
        Matcher form = FORMS.matcher(text.strip());
        try {
            if (form.matches()) {
                return read(form);
            }
        } catch (IllegalArgumentException unfit) {
            throw new UnfitText(() -> "'%s' is not a period: %s".formatted(text, unfit.getMessage()));
        }
        throw new UnfitText(
                () -> ("'%s' is not a period; write a month 2021-12, a quarter 2021-Q4, a financial year FY2021-22, "
                                + "a financial quarter FY2021-22-Q3, a calendar year 2021 or a run of months 2021-01/2021-12")
                        .formatted(text));
    }

    private static Period read(Matcher form) {
        if (form.group("run") != null) {
            return run(YearMonth.parse(form.group("from")), YearMonth.parse(form.group("to")));
        }
        if (form.group("month") != null) {
            return Period.of(YearMonth.parse(form.group("month")));
        }
        if (form.group("quarter") != null) {
            return quarter(YearMonth.of(number(form, "quarterYear"), 1), number(form, "quarter"));
        }
        return form.group("fy") != null ? financial(form) : Period.ofYear(number(form, "year"));
    }

    private static Period run(YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            throw new UnfitText(() -> "its last month is before its first");
        }
        return Period.between(first, last);
    }

    private static Period financial(Matcher form) {
        int startYear = number(form, "fy");
        if (number(form, "fyEnd") != (startYear + 1) % 100) {
            throw new UnfitText(
                    () -> "a financial year ends in the year after it starts, as in " + FinancialYear.of(startYear));
        }
        Period year = FinancialYear.of(startYear).period();
        return form.group("fyQuarter") == null ? year : quarter(year.start(), number(form, "fyQuarter"));
    }

    private static Period quarter(YearMonth yearStart, int quarter) {
        return Period.of(yearStart.plusMonths(3L * (quarter - 1)), 3);
    }

    private static int number(Matcher form, String group) {
        return Integer.parseInt(form.group(group));
    }
}
