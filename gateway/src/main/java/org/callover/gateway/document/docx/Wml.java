package org.callover.gateway.document.docx;

import org.callover.gateway.document.chart.ink.Markup;

/**
 * Elements of a Word document as they are written. Names are those of WordprocessingML without their prefix. Whatever a
 * text is, it stays a text: only {@link #field} writes the code of a field.
 */
final class Wml {

    private static final String PREFIX = "w:";
    private static final String WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final int LONG = 800;

    private final Markup markup = new Markup();

    /** Starts a part of the document with its namespaces. */
    static Wml part(String root) {
        Wml part = new Wml().start(root);
        part.markup.with("xmlns:w", WORDPROCESSING).with("xmlns:r", RELATIONSHIPS);
        return part;
    }

    /** Starts an element, whose attributes follow. */
    Wml start(String name) {
        markup.start(PREFIX + name);
        return this;
    }

    /** An attribute of the element that was started last. */
    Wml with(String name, String value) {
        markup.with(PREFIX + name, value);
        return this;
    }

    /** An attribute with a whole number. */
    Wml with(String name, int value) {
        return with(name, Integer.toString(value));
    }

    /** An attribute that names a relationship of the part. */
    Wml related(String relationship) {
        markup.with("r:id", relationship);
        return this;
    }

    /** Ends the innermost element. */
    Wml end() {
        markup.end();
        return this;
    }

    /** An element that is there or not. */
    Wml flag(String name) {
        return start(name).end();
    }

    /** An element with a value. */
    Wml value(String name, String value) {
        return start(name).with("val", value).end();
    }

    /** An element with a whole number. */
    Wml value(String name, int value) {
        return value(name, Integer.toString(value));
    }

    /** Starts a paragraph in a style. More properties may follow before {@link #content}. */
    Wml paragraph(String style) {
        return start("p").start("pPr").value("pStyle", style);
    }

    /** Starts a paragraph in a style for words. Very long ones may be broken by the end of a page, whatever the style says. */
    Wml paragraph(String style, String words) {
        paragraph(style);
        if (isLong(words)) {
            value("keepNext", 0).value("keepLines", 0);
        }
        return this;
    }

    /** Whether words may need more than a page, so that a word processor would try in vain to keep them on one. */
    static boolean isLong(String words) {
        return words.length() > LONG;
    }

    /** Ends the properties of a paragraph, a row or a cell. */
    Wml content() {
        return end();
    }

    /** Words in the style of the paragraph. */
    Wml words(String text) {
        return start("r").letters(text).end();
    }

    /** Words in a style of their own. */
    Wml words(String text, String style) {
        return start("r").style(style).letters(text).end();
    }

    private Wml style(String style) {
        return start("rPr").value("rStyle", style).end();
    }

    private Wml letters(String text) {
        start("t");
        markup.with("xml:space", "preserve").words(text);
        return end();
    }

    /** A space, or a new line. */
    Wml space(boolean isLine) {
        return isLine ? start("r").flag("br").end() : words(" ");
    }

    /** A field in the style of the paragraph. */
    Wml field(String code, int value) {
        return field(code, value, "DefaultParagraphFont");
    }

    /** A field, whose value a word processor works out again: PAGE, NUMPAGES and PAGEREF of a bookmark of ours. */
    Wml field(String code, int value, String style) {
        start("r")
                .style(style)
                .start("fldChar")
                .with("fldCharType", "begin")
                .end()
                .end();
        start("r").style(style).start("instrText");
        markup.with("xml:space", "preserve").words(" " + code + " ");
        end().end();
        start("r")
                .style(style)
                .start("fldChar")
                .with("fldCharType", "separate")
                .end()
                .end();
        words(Integer.toString(value), style);
        return start("r")
                .style(style)
                .start("fldChar")
                .with("fldCharType", "end")
                .end()
                .end();
    }

    /** The writer of elements that are not of WordprocessingML. */
    Markup others() {
        return markup;
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
