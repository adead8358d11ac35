package org.callover.kpi.observation;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.callover.kpi.observation.Area.Membership;
import org.jspecify.annotations.Nullable;

/**
 * Areas as a test tells them, one a line: {@code camden}, or a group {@code central-north: camden islington}, of which
 * a member may be dated as {@code hackney@2018-02/2020-03} or {@code hackney@/2018-01}.
 */
public final class Places {

    private Places() {}

    /** The areas the lines tell. */
    public static Areas of(String lines) {
        return Areas.of(lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Places::area)
                .toList());
    }

    private static Area area(String line) {
        String[] parts = line.split(":\\s*");
        AreaCode code = new AreaCode(parts[0]);
        String kind = parts.length == 1 ? "borough" : "group";
        List<Membership> members = parts.length == 1
                ? List.of()
                : Arrays.stream(parts[1].split("\\s+")).map(Places::member).toList();
        return new Area(code, name(parts[0]), kind, List.of(), members, "boroughs");
    }

    private static Membership member(String text) {
        String[] parts = text.split("[@/]", -1);
        return new Membership(
                new AreaCode(parts[0]),
                parts.length < 2 ? null : month(parts[1]),
                parts.length < 3 ? null : month(parts[2]));
    }

    private static @Nullable YearMonth month(String text) {
        return text.isEmpty() ? null : YearMonth.parse(text);
    }

    /** {@code central-north} is called Central North. */
    private static String name(String code) {
        StringBuilder name = new StringBuilder();
        for (String word : code.split("-")) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return name.toString();
    }
}
