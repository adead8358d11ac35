package org.callover.gateway.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What holds for every page and every file of an office: pages can be read by everyone, and files are what they say. */
final class DescribedDocument {

    private static final String CONTAINER = "PK\u0003\u0004";

    /** What a file of a type starts with. */
    private static final Map<String, String> STARTS = Map.of(
            "application/pdf",
            "%PDF-",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            CONTAINER,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            CONTAINER,
            "application/vnd.oasis.opendocument.spreadsheet",
            CONTAINER);

    private DescribedDocument() {}

    static List<String> faults(String type, byte[] body) {
        if (type.equals("text/html")) {
            return page(new String(body, StandardCharsets.UTF_8));
        }
        String start = STARTS.get(type);
        return start == null || new String(body, StandardCharsets.ISO_8859_1).startsWith(start)
                ? List.of()
                : List.of("it does not start as " + type + " does");
    }

    private static List<String> page(String html) {
        Document page = Jsoup.parse(html);
        List<String> faults = new ArrayList<>();
        require(html.startsWith("<!doctype html>"), "the page does not start with its type", faults);
        require(page.select("html[lang=en-GB]").size() == 1, "the page has no language", faults);
        require(!page.title().isBlank(), "the page has no title", faults);
        require(page.select("h1").size() == 1, "the page has not one heading of level 1", faults);
        require(page.select("[style]").isEmpty(), "an element has a style of its own", faults);
        require(page.select("script, iframe, object, embed, form").isEmpty(), "the page does more than show", faults);
        require(page.select("th:not([scope])").isEmpty(), "a heading of a table has no scope", faults);
        require(page.select("table:not(:has(caption))").isEmpty(), "a table has no caption", faults);
        return faults;
    }

    private static void require(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
