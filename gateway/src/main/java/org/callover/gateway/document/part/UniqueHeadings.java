package org.callover.gateway.document.part;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives columns headings of which no two are the same, and none is empty or too long. */
public final class UniqueHeadings {

    private final int longest;
    private final Set<String> taken = new HashSet<>();
    private int count;

    /** UniqueHeadings of at most so many characters. */
    public UniqueHeadings(int longest) {
        this.longest = longest;
    }

    /** This heading, or one like it if it cannot be used. */
    public String next(String wanted) {
        count++;
        String heading = wanted.isBlank() ? "Column " + count : Lengths.first(wanted.strip(), longest);
        String free = heading;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            String ending = " (" + number + ")";
            free = Lengths.first(heading, longest - ending.length()) + ending;
        }
        return free;
    }
}
