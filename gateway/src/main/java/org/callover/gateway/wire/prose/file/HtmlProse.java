package org.callover.gateway.wire.prose.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callover.kpi.prose.source.Prose;
import org.callover.kpi.prose.source.ProseParagraph;
import org.callover.kpi.prose.source.ProseTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** A reader of the paragraphs and tables of HTML. Scripts, styles and comments are no text. */
public final class HtmlProse implements NodeVisitor {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "caption", "title");
    private static final int WIDEST = 64;

    private final List<Prose.Block> blocks = new ArrayList<>();
    private final List<ProseTable.Row> rows = new ArrayList<>();
    private final List<ProseTable.Cell> cells = new ArrayList<>();
    private final CellCount count = new CellCount();
    private final StringBuilder text = new StringBuilder();
    private int begun = 1;
    private int column = 1;
    private int tables;

    private HtmlProse() {}

    /** The paragraphs and tables of a document or a part of one. */
    public static Prose read(String html) {
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        HtmlProse prose = new HtmlProse();
        document.body().traverse(prose);
        prose.paragraph(false);
        return new Prose(prose.blocks);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            words(words);
        } else if (node instanceof Element element) {
            if (element.normalName().equals("table")) {
                paragraph(false);
                tables++;
            } else if (element.normalName().equals("br")) {
                text.append(text.isEmpty() ? "" : " ");
            } else if (element.isBlock() && tables == 0) {
                paragraph(false);
            }
        }
    }

    private void words(TextNode words) {
        String whole = words.getWholeText();
        if (text.isEmpty()) {
            if (whole.isBlank()) {
                return;
            }
            int blanks = whole.length() - whole.stripLeading().length();
            String before = whole.substring(0, blanks);
            boolean isLater = before.indexOf('\n') >= 0;
            begun = words.sourceRange().start().lineNumber()
                    + (int) before.chars().filter(letter -> letter == '\n').count();
            column = isLater
                    ? blanks - before.lastIndexOf('\n')
                    : words.sourceRange().start().columnNumber() + blanks;
            whole = whole.substring(blanks);
        }
        text.append(whole);
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "td", "th" -> cell(element);
            case "tr" -> row();
            case "table" -> table();
            default -> {
                if (tables > 0 && element.isBlock()) {
                    text.append(text.isEmpty() ? "" : " ");
                } else if (element.isBlock()) {
                    paragraph(HEADINGS.contains(element.normalName()));
                }
            }
        }
    }

    private void paragraph(boolean isHeading) {
        if (tables == 0 && !text.toString().isBlank()) {
            blocks.add(new ProseParagraph(Math.max(1, begun), Math.max(1, column), text.toString(), isHeading));
        }
        if (tables == 0) {
            text.setLength(0);
        }
    }

    private void cell(Element element) {
        if (tables != 1) {
            text.append(' ');
            return;
        }
        int line = text.isEmpty() ? element.sourceRange().start().lineNumber() : begun;
        int at = text.isEmpty() ? element.sourceRange().start().columnNumber() : column;
        cells.add(new ProseTable.Cell(
                Math.max(1, line), Math.max(1, at), text.toString().strip()));
        int span = span(element.attr("colspan"));
        count.add(span);
        for (int i = 1; i < span; i++) {
            cells.add(new ProseTable.Cell(Math.max(1, line), Math.max(1, at), ""));
        }
        text.setLength(0);
    }

    private static int span(String value) {
        String digits = value.strip();
        boolean isShort =
                !digits.isEmpty() && digits.length() <= 2 && digits.chars().allMatch(Character::isDigit);
        return isShort ? Math.min(WIDEST, Math.max(1, Integer.parseInt(digits))) : 1;
    }

    private void row() {
        if (tables == 1 && !cells.isEmpty()) {
            rows.add(new ProseTable.Row(cells));
            cells.clear();
        }
    }

    private void table() {
        tables--;
        if (tables == 0) {
            text.setLength(0);
            blocks.add(new ProseTable(rows));
            rows.clear();
        }
    }
}
