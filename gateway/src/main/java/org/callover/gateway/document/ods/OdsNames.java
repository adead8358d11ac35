package org.callover.gateway.document.ods;

import java.util.Map;
import org.callover.gateway.document.container.Xml;

/** The namespaces of OpenDocument, by their usual prefixes. */
final class OdsNames {

    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

    private static final Map<String, String> SPACES = Map.ofEntries(
            Map.entry("office", OASIS + "office:1.0"),
            Map.entry("style", OASIS + "style:1.0"),
            Map.entry("text", OASIS + "text:1.0"),
            Map.entry("table", OASIS + "table:1.0"),
            Map.entry("number", OASIS + "datastyle:1.0"),
            Map.entry("meta", OASIS + "meta:1.0"),
            Map.entry("config", OASIS + "config:1.0"),
            Map.entry("fo", OASIS + "xsl-fo-compatible:1.0"),
            Map.entry("svg", OASIS + "svg-compatible:1.0"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("xlink", "http://www.w3.org/1999/xlink"));

    private OdsNames() {}

    /** Starts the root of a part, with the namespaces of these prefixes. */
    static void start(Xml xml, String name, String... prefixes) {
        xml.start("office:" + name);
        for (String prefix : prefixes) {
            xml.with("xmlns:" + prefix, SPACES.getOrDefault(prefix, ""));
        }
        xml.with("office:version", "1.2");
    }
}
