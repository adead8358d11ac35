package org.callover.kpi.prose.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word of the headings of a table.
 *
 * @param line the line on which it stands, from 1
 * @param start the character of the line at which it begins, from 0
 */
record HeadingWord(int line, int start, String text, Sort sort) {

    /** What a word does in a heading. */
    enum Sort {
        YEAR,
        MONTH,
        QUARTER,
        /** A number, or a time of the day. */
        NUMBER,
        /** "Previous", "current". */
        RELATIVE,
        /** "FYTD", "year". */
        LENGTH,
        /** "Change", "rank", "total": it ends a heading. */
        NOUN,
        /** "%": it begins a heading. */
        PREFIX,
        /** "Of", "to": another word follows. */
        JOINT,
        WORD
    }

    private static final Pattern YEARS =
            Pattern.compile("\\(?(?:fy|cy)?(?:(?:19|20)[0-9]{2}(?:[/\u2013-][0-9]{2,4})?|[0-9]{2}/[0-9]{2})\\)?\\*?");
    private static final Pattern MONTHS = Pattern.compile(
            "\\(?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?\\)?");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile(
            "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*[-/'\u2019\u2013]?[0-9]{2}(?:[0-9]{2})?");
    private static final Pattern QUARTERS = Pattern.compile("q[1-4]");
    private static final Pattern NUMBERS =
            Pattern.compile("h?[0-9]{1,3}(?:[:.][0-9]{2})?(?:am|pm)?|one|two|three|four|five|six|ten|twelve");
    private static final Set<String> RELATIVES =
            Set.of("previous", "prior", "last", "current", "latest", "this", "now", "before", "earlier", "baseline");
    private static final Set<String> LENGTHS = Set.of(
            "fytd", "ytd", "cytd", "fy", "cy", "year", "years", "yr", "period", "quarter", "month", "months", "rolling",
            "r12");
    private static final Set<String> NOUNS = Set.of(
            "change",
            "changes",
            "chg",
            "diff",
            "difference",
            "variance",
            "var",
            "movement",
            "increase",
            "rank",
            "ranking",
            "position",
            "total",
            "totals",
            "target",
            "average",
            "mean",
            "share",
            "rate",
            "trend",
            "rag",
            "direction",
            "volume",
            "count");
    private static final Set<String> PREFIXES =
            Set.of("%", "percentage", "percent", "pct", "+/-", "numeric", "actual", "per-cent");
    private static final Set<String> JOINTS = Set.of(
            "of", "on", "in", "from", "to", "per", "a", "the", "for", "vs", "v", "and", "-", "\u2013", "&", "/", "out");

    static HeadingWord of(int line, SpacedLine.Piece piece) {
        return new HeadingWord(line, piece.start(), piece.text(), sort(piece.text()));
    }

    private static Sort sort(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        String plain = word.replaceAll("[()*:,.]", "");
        if (YEARS.matcher(word).matches() || MONTH_AND_YEAR.matcher(plain).matches()) {
            return Sort.YEAR;
        }
        if (MONTHS.matcher(word).matches()) {
            return Sort.MONTH;
        }
        if (QUARTERS.matcher(plain).matches()) {
            return Sort.QUARTER;
        }
        if (NUMBERS.matcher(word).matches()) {
            return Sort.NUMBER;
        }
        return known(plain);
    }

    private static Sort known(String word) {
        if (RELATIVES.contains(word)) {
            return Sort.RELATIVE;
        }
        if (LENGTHS.contains(word)) {
            return Sort.LENGTH;
        }
        if (NOUNS.contains(word)) {
            return Sort.NOUN;
        }
        if (PREFIXES.contains(word)) {
            return Sort.PREFIX;
        }
        return JOINTS.contains(word) ? Sort.JOINT : Sort.WORD;
    }

    int end() {
        return start + text.length();
    }

    boolean isBracketed() {
        return text.startsWith("(");
    }

    /** Whether it may begin a heading of its own: it has a capital letter, or is no common word. */
    boolean mayBegin() {
        return sort != Sort.WORD && sort != Sort.JOINT || Character.isUpperCase(text.codePointAt(0));
    }
}
