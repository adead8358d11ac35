package org.callover.gateway.wire.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A score's sentence, read back. */
record PrintedSentence(String text) {

    private static final Pattern MOVED =
            Pattern.compile(" (rose|fell) (?:by less than [\\d.]+(?:%| points), |(about )?([\\d.,]+)(?:%| points), )?"
                    + "(?:from (-?[\\d.,]*\\d)%? )?to (-?[\\d.,]*\\d)%?.*? in ");
    private static final Pattern STOOD = Pattern.compile(" (?:stayed|stood) at (-?[\\d.,]*\\d)%?.*? in ");
    private static final Pattern RATED =
            Pattern.compile("\\. (Green|Amber|Red) against |\\. (Not rated|Monitored, not rated)");
    private static final Pattern RANKED =
            Pattern.compile("\\. (Joint )?(?:(\\d+)(?:st|nd|rd|th) )?(?:[Hh]ighest|[Bb]est) of (\\d+) districts");

    /** A movement from one printed value to another; the size is empty where none is told. */
    record Moved(String verb, boolean isAbout, Optional<BigDecimal> size, BigDecimal before, BigDecimal now) {}

    Optional<Moved> moved() {
        return find(MOVED)
                .map(found -> new Moved(
                        found.group(1),
                        found.group(2) != null,
                        Optional.ofNullable(found.group(3)).map(PrintedSentence::number),
                        number(Objects.requireNonNullElse(found.group(4), found.group(5))),
                        number(found.group(5))));
    }

    /** The one value of a sentence that tells of no change. */
    BigDecimal stood() {
        Optional<MatchResult> found = find(STOOD);
        assertThat(found).as(text).isPresent();
        return number(found.orElseThrow().group(1));
    }

    String rating() {
        Optional<MatchResult> found = find(RATED);
        assertThat(found).as(text).isPresent();
        String colour = found.orElseThrow().group(1);
        return colour == null ? "NOT_RATED" : colour.toUpperCase(Locale.ROOT);
    }

    /** The place and how many are ranked, as in {@code 2 of 4} or {@code joint 2 of 4}. */
    Optional<String> rank() {
        return find(RANKED)
                .map(found -> Objects.requireNonNullElse(found.group(1), "").toLowerCase(Locale.ROOT)
                        + Objects.requireNonNullElse(found.group(2), "1")
                        + " of "
                        + found.group(3));
    }

    boolean isNotClear() {
        return text.contains("This could be chance.") || text.contains("This is not a clear change, because ");
    }

    boolean isClear() {
        return text.contains("This is clearly ") || text.contains("This is a clear change");
    }

    private Optional<MatchResult> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replace(",", ""));
    }
}
