package org.callover.gateway.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callover.gateway.document.docx.ReadDocx.all;
import static org.callover.gateway.document.docx.ReadDocx.value;
import static org.callover.gateway.document.docx.ReadDocx.words;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.SamplePapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Element;

/** Whatever a text says, it is a text, and the document is as the standard says. */
class DocxSafetyTest {

    static Stream<String> texts() {
        return Stream.of(
                "{ INCLUDETEXT \"C:\\\\secret.txt\" }",
                "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc.exe\" }",
                "=cmd|' /C calc'!A0",
                "<script>alert(1)</script>",
                "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
                "]]>&amp;&#x0;<!--",
                "\u202Eright to left\u202C and \u200Fmarks\u2066",
                "control \u0000\u0001\u0008\u000B\u001F\u007F characters\uFFFF",
                "tabs\tand\nlines\r\n",
                "\uD83D\uDEA8 emoji \uD83D\uDC6E\uD83C\uDFFD and half \uD83D of one",
                "\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD",
                "\"'><img src=x onerror=alert(1)>",
                "x".repeat(10_000),
                "word ".repeat(2_000),
                "");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textStaysText(String text) throws IOException, XmlException {
        Paper paper = SamplePapers.saying(text);
        ReadDocx read = ReadDocx.of(paper);
        assertThat(words(read.body())).contains(paper.about().title());
        assertThat(all(read.body(), "w:instrText").stream().map(Element::getTextContent))
                .allMatch(code -> code.matches(" PAGEREF place_\\d+ \\\\h "));
        assertThat(all(read.xml("word/_rels/document.xml.rels"), "Relationship").stream()
                        .filter(part -> part.getAttribute("TargetMode").equals("External"))
                        .map(part -> part.getAttribute("Target")))
                .containsExactly("https://example.org/?q=%22%3E%3Cscript%3E");
        assertThat(read.text("word/document.xml"))
                .doesNotContainPattern(
                        "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]");
        assertThat(faults(read)).isEmpty();
        // The same word 10,000 times is packed so well that POI takes it for an attack.
        ZipSecureFile.setMinInflateRatio(0);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(read.bytes()))) {
            assertThat(document.getTables()).hasSize(1);
        }
    }

    /** LibreOffice never finishes a document in which a paragraph longer than a page must stay with the next. */
    @Test
    void paragraphOfManyLettersMayBeBroken() {
        ReadDocx read = ReadDocx.of(SamplePapers.saying("word ".repeat(2_000)));
        List<Element> keeping = all(read.xml("word/styles.xml"), "w:style").stream()
                .filter(style -> !all(style, "w:keepNext").isEmpty())
                .toList();
        List<String> styles =
                keeping.stream().map(style -> style.getAttribute("w:styleId")).toList();
        List<Element> paragraphs = all(read.body(), "w:p").stream()
                .filter(paragraph -> words(paragraph).length() > 5_000)
                .filter(paragraph -> styles.contains(value(paragraph, "w:pStyle"))
                        || value(paragraph, "w:pStyle").equals("TableNumberHeading"))
                .toList();
        assertThat(paragraphs.stream().map(paragraph -> value(paragraph, "w:pStyle")))
                .contains("Title", "Heading1", "Caption", "TableHeading", "TableNumberHeading");
        assertThat(paragraphs)
                .allMatch(paragraph -> value(paragraph, "w:keepNext").equals("0"));
        assertThat(all(read.body(), "w:cantSplit")).isEmpty();
    }

    @Test
    void documentIsAsTheStandardSays() throws XmlException {
        assertThat(faults(ReadDocx.of(SamplePapers.everything()))).isEmpty();
        assertThat(faults(ReadDocx.of(SamplePapers.empty()))).isEmpty();
        assertThat(faults(ReadDocx.of(SamplePapers.wide(60, 5)))).isEmpty();
    }

    /** What the schemas of ECMA-376 find wrong. */
    private static List<String> faults(ReadDocx read) throws XmlException {
        List<String> faults = new ArrayList<>();
        validate(DocumentDocument.Factory.parse(read.text("word/document.xml")), faults);
        validate(StylesDocument.Factory.parse(read.text("word/styles.xml")), faults);
        validate(NumberingDocument.Factory.parse(read.text("word/numbering.xml")), faults);
        validate(SettingsDocument.Factory.parse(read.text("word/settings.xml")), faults);
        validate(HdrDocument.Factory.parse(read.text("word/header1.xml")), faults);
        validate(FtrDocument.Factory.parse(read.text("word/footer1.xml")), faults);
        return faults;
    }

    private static void validate(XmlObject part, List<String> faults) {
        List<XmlError> found = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(found));
        found.forEach(fault -> faults.add(fault.toString()));
    }

    @Test
    void seesWhatTheStandardForbids() throws XmlException {
        List<String> faults = new ArrayList<>();
        String body = ReadDocx.of(SamplePapers.empty()).text("word/document.xml");
        validate(DocumentDocument.Factory.parse(body.replace("<w:pStyle", "<w:noStyle")), faults);
        assertThat(faults).isNotEmpty();
    }
}
