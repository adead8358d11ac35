package org.callover.gateway.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callover.gateway.document.docx.ReadDocx.all;
import static org.callover.gateway.document.docx.ReadDocx.value;
import static org.callover.gateway.document.docx.ReadDocx.words;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.Picture;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.SamplePapers;
import org.callover.gateway.document.Section;
import org.callover.gateway.document.TableCell;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A paper written as a Word document and read back: by POI, and as XML. */
class DocxPaperTest {
    private static final Paper PAPER = SamplePapers.everything();
    private static final ReadDocx READ = ReadDocx.of(PAPER);

    @Test
    void samePaperGivesTheSameBytes() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(ReadDocx.of(SamplePapers.everything()).bytes()).isEqualTo(READ.bytes());
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(ReadDocx.of(SamplePapers.callOver(2)).bytes()).isNotEqualTo(READ.bytes());
    }

    @Test
    void textsAreThereInOrder() {
        List<String> expected = PAPER.sections().stream()
                .flatMap(Section::withParts)
                .flatMap(DocxPaperTest::texts)
                .filter(text -> !text.isEmpty())
                .toList();
        String written = words(READ.body());
        int from = 0;
        for (String text : expected) {
            int found = written.indexOf(text, from);
            assertThat(found).as("%s, after %d letters", text, from).isNotNegative();
            from = found + text.length();
        }
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(written).startsWith(PAPER.about().title() + PAPER.about().subtitle());
        PAPER.notes().forEach(note -> assertThat(written).contains(spans(note)));
    }

    private static Stream<String> texts(Section section) {
        return Stream.concat(
                spans(section.heading()).stream(), section.blocks().stream().flatMap(DocxPaperTest::texts));
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return spans(paragraph.text()).stream();
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets.points().stream().flatMap(point -> spans(point).stream());
        }
        return block instanceof Block.Drawing drawing
                ? Stream.of(drawing.picture().title())
                : Stream.empty();
    }

    private static List<String> spans(RichText text) {
        return text.spans().stream()
                .map(span ->
                        span instanceof RichText.NoteMark mark ? mark.printed() : new RichText(List.of(span)).words())
                .toList();
    }

    @Test
    void cellsAreThereWithTheirNotes() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(READ.bytes()))) {
            List<String> written = document.getTables().stream()
                    .flatMap(table -> table.getRows().stream().skip(1))
                    .flatMap(row -> row.getTableCells().stream())
                    .map(cell -> cell.getText().replace('\n', ' '))
                    .toList();
            List<String> expected = PAPER.tables()
                    .flatMap(table -> table.rows().flatMap(row -> shown(table, row)))
                    .toList();
            assertThat(written).containsAll(expected);
            assertThat(written).contains("1,398 [note 2]", "\u25A0\u00A0Red", "no change: there is no figure");
        }
    }

    /** What is in the cells of the columns for readers. */
    private static Stream<String> shown(DataTable table, DataTable.Row row) {
        return Stream.iterate(0, i -> i + 1)
                .limit(row.cells().size())
                .filter(i -> table.columns().get(i).isForReading())
                .map(i -> shown(row.cells().get(i)));
    }

    private static String shown(TableCell cell) {
        StringBuilder shown = new StringBuilder();
        if (cell.value() instanceof TableCell.Rating rating) {
            shown.append(rating.shape()).append('\u00A0');
        }
        if (!(cell.value() instanceof TableCell.Drawn)) {
            shown.append(cell.value().printed());
        }
        cell.notes().forEach(note -> shown.append(" [note ").append(note).append(']'));
        return shown.toString();
    }

    @Test
    void columnsForDataAreLeftOut() {
        assertThat(words(READ.body())).doesNotContain("Significance", "NOT_SIGNIFICANT");
    }

    @Test
    void groupIsATableOfItsOwn() throws IOException {
        assertThat(READ.paragraphs("Caption").stream().map(ReadDocx::words))
                .contains("The board's indicators, by theme: Violence [note 1]")
                .contains("The board's indicators, by theme: Hate crime [note 1]");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(READ.bytes()))) {
            assertThat(document.getTables().stream().limit(2).map(XWPFTable::getNumberOfRows))
                    .containsExactly(1 + 3, 1 + 3);
        }
    }

    @Test
    void headingsHaveLevelsWithoutGaps() {
        assertThat(READ.paragraphs("Title").stream().map(ReadDocx::words)).containsExactly("Performance call-over");
        assertThat(READ.paragraphs("Heading.").stream()
                        .map(heading -> value(heading, "w:pStyle") + " " + words(heading)))
                .containsExactly(
                        "Heading1 Introduction",
                        "Heading1 The board's indicators",
                        "Heading2 Offences by weekday and hour",
                        "Heading2 Charts",
                        "Heading1 Knife crime [note 2]",
                        "Heading1 Method",
                        "Heading1 Figures of the charts",
                        "Heading1 Notes");
    }

    @Test
    void sectionMayStartAPage() {
        assertThat(READ.paragraphs("Heading.").stream()
                        .filter(heading -> !all(heading, "w:pageBreakBefore").isEmpty())
                        .map(ReadDocx::words))
                // The board's indicators lie across, and so have a new page without a break.
                .containsExactly("Knife crime [note 2]", "Figures of the charts");
    }

    @Test
    void pictureIsThereOnceForEachDrawing() throws IOException {
        List<Picture> charts = PAPER.sections().stream()
                .flatMap(Section::withParts)
                .flatMap(section -> section.blocks().stream())
                .flatMap(
                        block -> block instanceof Block.Drawing drawing ? Stream.of(drawing.picture()) : Stream.empty())
                .toList();
        List<String> media = READ.parts().keySet().stream()
                .filter(name -> name.startsWith("word/media/"))
                .toList();
        // Two icons: one is in several cells.
        assertThat(media).hasSize(2 * (charts.size() + 2));
        assertThat(media)
                .filteredOn(name -> name.endsWith(".svg"))
                .map(READ::text)
                .containsAll(charts.stream().map(Picture::svg).toList());
        for (String name : media.stream().filter(name -> name.endsWith(".png")).toList()) {
            BufferedImage image =
                    ImageIO.read(new ByteArrayInputStream(READ.parts().get(name)));
            assertThat(image.getWidth()).as(name).isIn(2 * 32, 2 * charts.get(0).width());
        }
        assertThat(all(READ.body(), "asvg:svgBlip")).hasSameSizeAs(all(READ.body(), "a:blip"));
    }

    @Test
    void propertiesComeFromThePaper() {
        Element core = READ.xml("docProps/core.xml");
        assertThat(Stream.of(
                                "dc:title",
                                "dc:subject",
                                "dc:description",
                                "dc:creator",
                                "dc:language",
                                "cp:revision",
                                "dcterms:created",
                                "dcterms:modified")
                        .map(name -> all(core, name).get(0).getTextContent()))
                .containsExactly(
                        "Performance call-over",
                        "Barking and Dagenham, 12 months to April 2017",
                        "How the partnership's indicators stand.",
                        "London Borough of Barking and Dagenham",
                        "en-GB",
                        "1",
                        "2017-06-02T09:30:00Z",
                        "2017-06-02T09:30:00Z");
        assertThat(READ.text("docProps/app.xml")).contains("<Company>London Borough of Barking and Dagenham</Company>");
    }

    @Test
    void paperWithoutSectionsIsADocument() throws IOException {
        ReadDocx empty = ReadDocx.of(SamplePapers.empty());
        assertThat(words(empty.body())).isEqualTo("Performance call-over");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(empty.bytes()))) {
            assertThat(document.getTables()).isEmpty();
        }
    }
}
