package org.callover.gateway.wire.prose.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A format code for dates and times, such as {@code d mmm yyyy}. */
final class DateCode {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1_462;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private static final String HALVES = "am/pm";
    private static final int NOON = 12;

    private final String code;
    private final LocalDateTime time;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private char last = ' ';

    private DateCode(String code, LocalDateTime time) {
        this.code = code;
        this.time = time;
    }

    /** Whether a code writes dates: it has the letter of a year, a month, a day or an hour outside of texts. */
    static boolean isDate(String code) {
        String bare = bare(code);
        return bare.chars().anyMatch(letter -> "ymdhs".indexOf(letter) >= 0);
    }

    /** The code without texts, colours, languages, spaces and fillings. */
    private static String bare(String code) {
        return code.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"?|\\[[^\\]]*\\]?|\\\\.|[_*].", " ")
                .replace("general", "");
    }

    /** A number of days as a date. */
    static String print(String code, BigDecimal days, boolean isFrom1904) {
        if (days.compareTo(LAST_DAY) > 0) {
            return days.toPlainString();
        }
        long seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        LocalDateTime time =
                EPOCH.plusDays(isFrom1904 ? DAYS_TO_1904 : 0).atStartOfDay().plusSeconds(seconds);
        return new DateCode(code.replaceAll("\\[[^\\]]*\\]|[_*].", ""), time).print();
    }

    private String print() {
        while (at < code.length()) {
            char letter = Character.toLowerCase(code.charAt(at));
            if (letter == '"') {
                int quote = code.indexOf('"', at + 1);
                int end = quote < 0 ? code.length() : quote;
                text.append(code, at + 1, end);
                at = end + 1;
            } else if (letter == '\\') {
                text.append(code, Math.min(code.length(), at + 1), Math.min(code.length(), at + 2));
                at += 2;
            } else if (code.regionMatches(true, at, HALVES, 0, HALVES.length())) {
                text.append(time.getHour() < NOON ? "AM" : "PM");
                at += HALVES.length();
            } else if ("ymdhs".indexOf(letter) >= 0) {
                part(letter);
            } else {
                text.append(code.charAt(at++));
            }
        }
        return text.toString().strip();
    }

    private void part(char letter) {
        int end = at;
        while (end < code.length() && Character.toLowerCase(code.charAt(end)) == letter) {
            end++;
        }
        boolean isMinute = letter == 'm' && (last == 'h' || isBeforeSeconds(code, end));
        text.append(time.format(DateTimeFormatter.ofPattern(pattern(letter, end - at, isMinute), Locale.UK)));
        last = letter;
        at = end;
    }

    private static boolean isBeforeSeconds(String code, int from) {
        int at = from;
        while (at < code.length() && ":. ".indexOf(code.charAt(at)) >= 0) {
            at++;
        }
        return at < code.length() && Character.toLowerCase(code.charAt(at)) == 's';
    }

    private String pattern(char letter, int times, boolean isMinute) {
        return switch (letter) {
            case 'y' -> times > 2 ? "yyyy" : "yy";
            case 'd' -> times > 3 ? "EEEE" : times > 2 ? "EEE" : "d".repeat(times);
            case 'h' -> (code.toLowerCase(Locale.ROOT).contains(HALVES) ? "h" : "H").repeat(Math.min(2, times));
            case 's' -> "s".repeat(Math.min(2, times));
            default -> (isMinute ? "m" : "M").repeat(Math.min(isMinute ? 2 : 4, times));
        };
    }
}
