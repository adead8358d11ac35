package org.callover.kpi.feed;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.callover.kpi.text.Label;
import org.jspecify.annotations.Nullable;

/** The spellings of a file's column headings, and the pattern of those that are months. */
public final class Headings {

    private static final YearMonth SAMPLE = YearMonth.of(2021, 7);

    private final Map<ColumnRole, List<Label>> spellings = new EnumMap<>(ColumnRole.class);
    private final DateTimeFormatter months;

    /**
     * The headings of a file.
     *
     * @param months the pattern of a month's heading, such as {@code yyyyMM}
     * @throws IllegalArgumentException if the pattern is not that of a year and a month
     */
    public Headings(Map<ColumnRole, List<String>> spellings, String months) {
        spellings.forEach((role, names) ->
                this.spellings.put(role, names.stream().map(Label::of).toList()));
        this.months = pattern(months);
    }

    private static DateTimeFormatter pattern(String text) {
        try {
            DateTimeFormatter pattern = DateTimeFormatter.ofPattern(text, Locale.UK);
            if (SAMPLE.equals(YearMonth.parse(pattern.format(SAMPLE), pattern))) {
                return pattern;
            }
        } catch (DateTimeException | IllegalArgumentException unfit) {
            throw notMonths(text, unfit);
        }
        throw notMonths(text, null);
    }

    private static IllegalArgumentException notMonths(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "'%s' is not a month format; write it in letters, as in yyyyMM or MMM-yy".formatted(text), cause);
    }

    /** Whether a file with these headings has every column and at least one month. */
    boolean recognises(List<String> headings) {
        return spellings.keySet().stream()
                        .allMatch(role -> column(role, headings).isPresent())
                && headings.stream().anyMatch(heading -> month(heading).isPresent());
    }

    /** The first column, from 0, whose heading is one of the role's spellings. */
    OptionalInt column(ColumnRole role, List<String> headings) {
        Collection<Label> known = spellings.getOrDefault(role, List.of());
        return IntStream.range(0, headings.size())
                .filter(column -> known.contains(Label.of(headings.get(column))))
                .findFirst();
    }

    /** The month that a heading names, if it names one. */
    Optional<YearMonth> month(String heading) {
        try {
            return Optional.of(YearMonth.parse(heading.strip(), months));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
