package org.callover.gateway.wire.paper;

import java.util.Locale;
import java.util.regex.Pattern;
import org.callover.kpi.text.Words;

/** The names of columns and members as people read them: {@code percentChange} is "Percent change". */
final class MemberWords {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]*");
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private MemberWords() {}

    /** A name in words; anything else, such as a code, as it is. */
    static String of(String name) {
        return NAME.matcher(name).matches()
                ? Words.capitalised(String.join(" ", CAPITAL.split(name)).toLowerCase(Locale.ROOT))
                : name;
    }
}
