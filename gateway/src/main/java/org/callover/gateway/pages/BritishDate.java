package org.callover.gateway.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people in Britain write them: 3 November 2026. */
public final class BritishDate {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private BritishDate() {}

    /** A day. */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of an instant in London. */
    public static String of(Instant instant) {
        return of(LocalDate.ofInstant(instant, LONDON));
    }
}
