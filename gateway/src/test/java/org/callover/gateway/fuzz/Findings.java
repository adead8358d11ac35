package org.callover.gateway.fuzz;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callover.gateway.fuzz.wire.Call;

/** The answers that broke the rule, by kind, each with its simplest example. */
final class Findings {
    private static final int SHOWN = 700;

    private final Map<String, Example> byKind = new TreeMap<>();

    private record Example(String call, String answer, int count) {
        Example again() {
            return new Example(call, answer, count + 1);
        }
    }

    synchronized void add(String kind, Call call, String answer) {
        byKind.merge(kind, new Example(shown(call.toString()), shown(answer), 1), (known, one) -> known.again());
    }

    synchronized boolean isEmpty() {
        return byKind.isEmpty();
    }

    @Override
    public synchronized String toString() {
        return byKind.entrySet().stream()
                .map(kind -> "%d x %s%n> %s%n< %s%n"
                        .formatted(
                                kind.getValue().count(),
                                kind.getKey(),
                                kind.getValue().call(),
                                kind.getValue().answer()))
                .collect(Collectors.joining("\n"));
    }

    /** A text in one line of plain characters. */
    private static String shown(String text) {
        String plain = text.chars()
                .mapToObj(one -> one >= ' ' && one < 127
                        ? Character.toString(one)
                        : one == '\n' ? "\\n" : one == '\r' ? "\\r" : String.format("\\x%02X", one))
                .collect(Collectors.joining());
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "… (" + text.length() + " bytes)";
    }
}
