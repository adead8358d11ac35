package org.callover.gateway.document;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.DataTable.Row;

/** Drawings to try papers with: as large as those of real series, and with every kind of element that drawings have. */
public final class SampleCharts {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 360;
    private static final String[] MONTHS =
            "January February March April May June July August September October November December".split(" ");

    private SampleCharts() {}

    /** A chart of months from April 2010, with its figures. */
    public static Block.Drawing months(String id, String title, int count) {
        String description = "The last month is %d. The mean of all %d months is 300. Two months are above the limit."
                .formatted(value(count - 1), count);
        return new Block.Drawing(
                new Picture(title, description, svg(title, description, count), WIDTH, HEIGHT),
                figures(id, title, count));
    }

    /** An icon as small as a word. */
    public static TableCell icon(String words) {
        return TableCell.of(new TableCell.Drawn(new Picture(words, words, """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" role="img"><title>%s</title>\
                        <circle cx="16" cy="16" r="13" fill="#ffffff" stroke="#0b0c0c" stroke-width="2"/>\
                        <path d="M6 20L12 12L18 19L26 10" fill="none" stroke="#1d70b8" stroke-width="3"/></svg>""".formatted(words), 32, 32), words));
    }

    private static int value(int month) {
        return 300 + (int) Math.round(60 * Math.sin(month / 6.0) + 25 * Math.cos(month * 2.3));
    }

    private static String svg(String title, String description, int count) {
        double step = (WIDTH - 120.0) / Math.max(1, count - 1);
        String line = IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "%.2f,%.2f", 60 + i * step, 330 - value(i) * 0.7))
                .collect(Collectors.joining(" "));
        String marks = IntStream.range(0, count)
                .filter(i -> i % 17 == 5)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"4\" fill=\"#d4351c\"/>",
                        60 + i * step,
                        330 - value(i) * 0.7))
                .collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="Liberation Sans, arial, sans-serif" font-size="14">\
                <title>%s</title><desc>%s</desc>\
                <defs><clipPath id="area"><rect x="60" y="10" width="840" height="330"/></clipPath></defs>\
                <rect x="60" y="80" width="840" height="80" fill="#eeefef"/>\
                <line x1="60" y1="120" x2="900" y2="120" stroke="#505a5f" stroke-dasharray="6 4"/>\
                <text x="905" y="125">Mean 300</text>\
                <g clip-path="url(#area)"><polyline points="%s" fill="none" stroke="#1d70b8" stroke-width="2"/>%s</g>\
                <text x="60" y="355">April 2010</text><text x="900" y="355" text-anchor="end">%s</text></svg>""".formatted(WIDTH, HEIGHT, title, description, line, marks, month(count - 1));
    }

    private static DataTable figures(String id, String title, int count) {
        return DataTable.of(
                id,
                RichText.of(title + ", by month"),
                java.util.List.of(
                        Column.naming("Month"),
                        Column.of("Offences", Kind.NUMBER),
                        Column.of("Mean", Kind.NUMBER),
                        Column.of("Lower limit", Kind.NUMBER),
                        Column.of("Upper limit", Kind.NUMBER),
                        Column.of("What is marked", Kind.TEXT)),
                IntStream.range(0, count)
                        .mapToObj(i -> Row.of(
                                TableCell.of(month(i)),
                                number(value(i)),
                                number(300),
                                number(242),
                                number(358),
                                TableCell.of(i % 17 == 5 ? "Above the upper limit" : "Nothing")))
                        .toList());
    }

    private static TableCell number(int value) {
        return SamplePapers.number(Integer.toString(value));
    }

    private static String month(int i) {
        return MONTHS[(i + 3) % 12] + " " + (2010 + (i + 3) / 12);
    }
}
