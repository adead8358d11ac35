package org.callover.gateway.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Lays out pages with their templates, which are compiled with the product. */
final class PageTemplates {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageTemplates.class.getClassLoader());

    private PageTemplates() {}

    /** A page as HTML in UTF-8. */
    static byte[] html(Page page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        ENGINE.render(page.template(), page, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
