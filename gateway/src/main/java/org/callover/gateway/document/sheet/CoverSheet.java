package org.callover.gateway.document.sheet;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callover.gateway.document.Paper.About;
import org.callover.gateway.document.TableCell.Marker;

/** The first sheet: what the workbook is, who published it, and how to find one's way in it. */
final class CoverSheet {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private CoverSheet() {}

    static Sheet of(About about, List<Sheet> content) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.title(about.title().isBlank() ? "Paper without a title" : about.title()));
        addText(lines, about.subtitle());
        addText(lines, about.summary());
        addText(lines, about.publisher().isBlank() ? "" : "Published by %s.".formatted(about.publisher()));
        addText(lines, "The content was last changed on %s.".formatted(DAY.format(about.asAt())));
        addWay(lines, content);
        addShorthand(lines, content);
        return new Sheet(SheetNames.COVER, lines, null);
    }

    private static void addText(List<Line> lines, String text) {
        if (!text.isBlank()) {
            lines.add(Line.text(text));
        }
    }

    private static void addWay(List<Line> lines, List<Sheet> content) {
        if (content.isEmpty()) {
            addText(lines, "The paper has no text and no tables.");
            return;
        }
        lines.add(Line.heading("What is in this workbook"));
        addText(lines, "Each table has a worksheet of its own. The contents list all worksheets.");
        lines.add(Line.link("Go to the contents", new LinkTarget.Place(SheetNames.CONTENTS, 1)));
    }

    private static void addShorthand(List<Line> lines, List<Sheet> content) {
        Set<Marker> used = EnumSet.noneOf(Marker.class);
        for (Sheet sheet : content) {
            if (sheet.grid() != null) {
                used.addAll(Shorthand.in(sheet.grid()));
            }
        }
        if (!used.isEmpty()) {
            lines.add(Line.heading("Shorthand"));
            addText(lines, "Some cells have a shorthand because there is no value.");
            used.forEach(marker -> addText(lines, marker.sentence()));
        }
    }
}
