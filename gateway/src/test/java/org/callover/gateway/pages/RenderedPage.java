package org.callover.gateway.pages;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page as a browser reads it, without a server. */
public final class RenderedPage {

    private RenderedPage() {}

    public static Document of(Page page) {
        return Jsoup.parse(new String(PageTemplates.html(page), StandardCharsets.UTF_8));
    }
}
