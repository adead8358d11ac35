package org.callover.gateway.document.docx;

import org.callover.kpi.text.Legible;

/** What stands above and below the text of each page. */
record DocxMargins(String header, String footer) {

    /** A longer title would leave no room for the page. */
    private static final int LONGEST_TITLE = 150;

    /** Writes both, and keeps how sections name them. */
    static DocxMargins of(String title, int pages, DocxFile file) {
        return new DocxMargins(
                file.margin("header", "header1.xml", header(title)),
                file.margin("footer", "footer1.xml", footer(pages)));
    }

    private static String header(String title) {
        return Wml.part("hdr")
                .paragraph("Header")
                .content()
                .words(Legible.name(title, LONGEST_TITLE))
                .end()
                .end()
                .toString();
    }

    private static String footer(int pages) {
        Wml footer = Wml.part("ftr").paragraph("Footer").content();
        footer.words("Page ").field("PAGE", 1).words(" of ").field("NUMPAGES", pages);
        return footer.end().end().toString();
    }

    /** Names them in the first section. The first page, which has the title in large letters, has no header. */
    void writeTo(Wml to) {
        to.start("headerReference").with("type", "default").related(header).end();
        to.start("footerReference").with("type", "default").related(footer).end();
        to.start("footerReference").with("type", "first").related(footer).end();
    }
}
