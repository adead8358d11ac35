package org.callover.kpi.observation;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.kpi.text.UnfitText;

/** A reservation about an observation. */
public enum Flag {
    PROVISIONAL,
    ESTIMATED;

    /**
     * Reads {@code provisional;estimated}. An empty text is no flag.
     *
     * @throws IllegalArgumentException if a word is not a flag
     */
    public static Set<Flag> parse(String text) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> flags.add(named(word)));
        return flags;
    }

    private static Flag named(String word) {
        return Arrays.stream(values())
                .filter(flag -> flag.toString().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new UnfitText(
                        () -> "'%s' is not a flag; use provisional or estimated, joined by ';'".formatted(word)));
    }

    /** The flags as bits, for columns and rows. */
    public static int bits(Collection<Flag> flags) {
        int bits = 0;
        for (Flag flag : flags) {
            bits |= 1 << flag.ordinal();
        }
        return bits;
    }

    /** The flags that bits represent. */
    public static Set<Flag> ofBits(int bits) {
        if (bits == 0) {
            return Set.of();
        }
        return Arrays.stream(values())
                .filter(flag -> (bits & 1 << flag.ordinal()) != 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Flag.class)));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
