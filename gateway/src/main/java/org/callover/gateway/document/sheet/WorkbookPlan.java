package org.callover.gateway.document.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.RichText.NoteMark;
import org.callover.gateway.document.part.Part;

/** Puts the parts of a paper on sheets. */
final class WorkbookPlan {

    private static final int LINES_ABOVE = 3;

    private final Paper paper;
    private final List<Part> parts;
    private final Places places;

    WorkbookPlan(Paper paper) {
        this.paper = paper;
        this.parts = Part.of(paper);
        this.places = new Places(sections(parts));
    }

    private static Map<String, LinkTarget.Place> sections(List<Part> parts) {
        Map<String, LinkTarget.Place> sections = new HashMap<>();
        int row = LINES_ABOVE + 1;
        for (Part part : parts) {
            if (part instanceof Part.Prose) {
                row++;
            }
            LinkTarget.Place place = part instanceof Part.Tabled tabled
                    ? new LinkTarget.Place(SheetNames.of(tabled), 1)
                    : new LinkTarget.Place(SheetNames.TEXT, row);
            part.spot().sections().forEach(section -> sections.putIfAbsent(section, place));
        }
        return sections;
    }

    Workbook workbook() {
        List<Sheet> content = new ArrayList<>();
        boolean hasNotes = !paper.notes().isEmpty();
        if (hasNotes) {
            content.add(notes());
        }
        if (parts.stream().anyMatch(Part.Prose.class::isInstance)) {
            content.add(text());
        }
        for (Part part : parts) {
            if (part instanceof Part.Tabled tabled) {
                content.add(new TableSheet(tabled, places, hasNotes).sheet());
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(CoverSheet.of(paper.about(), content));
        if (!content.isEmpty()) {
            sheets.add(contents(content));
        }
        sheets.addAll(content);
        return new Workbook(paper.about(), sheets);
    }

    private static Sheet contents(List<Sheet> content) {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (Sheet sheet : content) {
            String title = sheet.lines().get(0).words().text();
            rows.add(List.of(
                    new SheetCell.Words(title, new LinkTarget.Place(sheet.name(), 1)), SheetCell.words(sheet.name())));
        }
        List<Line> lines = List.of(
                Line.title("Contents"),
                Line.text(Sheet.ONE_TABLE + " Each title is a link to its worksheet."),
                Line.link("Go to the cover", new LinkTarget.Place(SheetNames.COVER, 1)));
        List<Grid.Column> columns = List.of(Grid.Column.of("Title", 80), Grid.Column.of("Worksheet", 36));
        return new Sheet(SheetNames.CONTENTS, lines, new Grid("Contents_of_the_paper", columns, rows));
    }

    private Sheet notes() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (RichText note : paper.notes()) {
            String mark = new NoteMark(rows.size() + 1).printed();
            rows.add(List.of(SheetCell.words(mark), places.cell(note)));
        }
        List<Grid.Column> columns = List.of(Grid.Column.of("Note", Sheet.LINE_WIDTH), Grid.Column.of("Text", 100));
        return withContents(SheetNames.NOTES, "Notes", new Grid("Notes_of_the_paper", columns, rows));
    }

    private Sheet text() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Prose prose) {
                rows.add(List.of(SheetCell.words(prose.spot().heading()), places.cell(prose.text())));
            }
        }
        List<Grid.Column> columns = List.of(Grid.Column.of("Section", Sheet.LINE_WIDTH), Grid.Column.of("Text", 100));
        return withContents(SheetNames.TEXT, "Text of the paper", new Grid("Text_of_the_paper", columns, rows));
    }

    private static Sheet withContents(String name, String title, Grid grid) {
        List<Line> lines = List.of(
                Line.title(title),
                Line.text(Sheet.ONE_TABLE),
                Line.link("Go to the contents", new LinkTarget.Place(SheetNames.CONTENTS, 1)));
        return new Sheet(name, lines, grid);
    }
}
