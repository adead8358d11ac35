package org.callover.kpi.reconcile.printed;

import java.text.Normalizer;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.period.Period;

/**
 * A period as a paper prints it: {@code 12 months to April 2017}, {@code 2016/17}, {@code Q3 2021/22},
 * {@code Apr-Dec 2021}, or {@code Apr-17}, as spreadsheets write a month.
 *
 * <p>A text with two meanings is refused: {@code 2011/12} may be December 2011, and {@code Q3 2021} may be in either
 * kind of year.
 */
public final class PrintedPeriod {

    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)" + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?";
    private static final String YEAR = "(\\d{4}|\\d{2})";
    private static final String MONTH_OF_YEAR = MONTH + "[ -]?" + YEAR;
    private static final String FINANCIAL = "(\\d{4})/(\\d{4}|\\d{2})";
    private static final int CENTURY = 2000;
    private static final int CENTURY_YEARS = 100;
    private static final int MONTHS_OF_YEAR = 12;

    /** A way to print a period. */
    private record Form(Pattern pattern, Function<Matcher, Period> reader) {

        Form(String pattern, Function<Matcher, Period> reader) {
            this(Pattern.compile(pattern), reader);
        }

        Optional<Period> read(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches() ? Optional.of(reader.apply(matcher)) : Optional.empty();
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form(MONTH_OF_YEAR, at -> Period.of(month(at, 1))),
            new Form(
                    "(?:rolling )?(\\d{1,3}) months? (?:up )?(?:to|ending|ended) " + MONTH_OF_YEAR,
                    at -> Period.endingWith(month(at, 2), Integer.parseInt(at.group(1)))),
            new Form(
                    "year (?:to|ending|ended) " + MONTH_OF_YEAR, at -> Period.endingWith(month(at, 1), MONTHS_OF_YEAR)),
            new Form(
                    "(?:fytd|financial year to date)(?: to)? " + MONTH_OF_YEAR,
                    at -> Period.between(
                            FinancialYear.containing(month(at, 1)).period().start(), month(at, 1))),
            new Form(MONTH_OF_YEAR + " ?(?:-|to) ?" + MONTH_OF_YEAR, at -> run(month(at, 1), month(at, 3))),
            new Form(MONTH + " ?(?:-|to) ?" + MONTH_OF_YEAR, PrintedPeriod::runOfOneYear),
            new Form("(\\d{4}-\\d{2}) to (\\d{4}-\\d{2})", at -> Period.parse(at.group(1) + "/" + at.group(2))),
            new Form("(?:fy|financial year) ?" + FINANCIAL, at -> financial(at, 1)),
            new Form(FINANCIAL, PrintedPeriod::unmistakable),
            new Form(
                    "(?:q|quarter )([1-4]),?(?: of)? (?:fy ?)?" + FINANCIAL,
                    at -> quarter(financial(at, 2), at.group(1))),
            new Form(
                    "(?:fy ?)?" + FINANCIAL + ",? (?:q|quarter )([1-4])", at -> quarter(financial(at, 1), at.group(3))),
            new Form("calendar year (\\d{4})", at -> Period.ofYear(Integer.parseInt(at.group(1)))));

    private PrintedPeriod() {}

    /**
     * Reads a period as papers or the other calls write it.
     *
     * @throws IllegalArgumentException if the text is not a period; the message lists the ways to write one
     */
    public static Period parse(String text) {
        String plain = plain(text);
        return FORMS.stream()
                .flatMap(form -> form.read(plain).stream())
                .findFirst()
                .orElseGet(() -> Period.parse(text));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\u2212\u2010-\u2014]", "-")
                .replaceAll("\\bthe |'", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static YearMonth month(Matcher at, int group) {
        return YearMonth.of(year(at.group(group + 1)), monthOf(at.group(group)));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? CENTURY + year : year;
    }

    private static Month monthOf(String abbreviated) {
        return Arrays.stream(Month.values())
                .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(abbreviated))
                .findFirst()
                .orElseThrow();
    }

    private static Period run(YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "%s is before %s; write the first month first".formatted(Period.name(last), Period.name(first)));
        }
        return Period.between(first, last);
    }

    /** "Oct-Mar 2018" begins in the year before. */
    private static Period runOfOneYear(Matcher at) {
        YearMonth last = month(at, 2);
        YearMonth first = YearMonth.of(last.getYear(), monthOf(at.group(1)));
        return Period.between(first.isAfter(last) ? first.minusYears(1) : first, last);
    }

    /** A year that cannot be mistaken for a month. */
    private static Period unmistakable(Matcher at) {
        return at.group(2).length() == 2 && Integer.parseInt(at.group(2)) <= MONTHS_OF_YEAR
                ? Period.parse(at.group())
                : financial(at, 1);
    }

    private static Period financial(Matcher at, int group) {
        int start = Integer.parseInt(at.group(group));
        String end = at.group(group + 1);
        int after = end.length() == 2 ? (start + 1) % CENTURY_YEARS : start + 1;
        if (Integer.parseInt(end) != after) {
            throw new IllegalArgumentException(
                    "'%s' is not a period: a financial year ends in the year after it starts, as in 2016/17"
                            .formatted(at.group()));
        }
        return FinancialYear.of(start).period();
    }

    private static Period quarter(Period year, String quarter) {
        return Period.of(year.start().plusMonths(3L * (Integer.parseInt(quarter) - 1)), 3);
    }
}
