package org.callover.gateway.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.chart.ink.Markup;

/** The properties of a document, as catalogues and screen readers read them. */
final class DocxProperties {

    private static final String CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static final String EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    private final Markup core = new Markup();
    private final Markup extended = new Markup();

    private DocxProperties() {}

    static DocxProperties of(Paper.About about) {
        DocxProperties properties = new DocxProperties();
        properties.describe(about);
        properties.extended.start("Properties").with("xmlns", EXTENDED);
        element(properties.extended, "Application", "Callover");
        element(properties.extended, "Company", about.publisher());
        properties.extended.end();
        return properties;
    }

    private void describe(Paper.About about) {
        String changed = about.asAt().truncatedTo(ChronoUnit.SECONDS).toString();
        core.start("cp:coreProperties")
                .with("xmlns:cp", CORE)
                .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .with("xmlns:dcterms", "http://purl.org/dc/terms/")
                .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        element(core, "dc:title", about.title());
        element(core, "dc:subject", about.subtitle());
        element(core, "dc:description", about.summary());
        element(core, "dc:creator", about.publisher());
        element(core, "cp:lastModifiedBy", about.publisher());
        element(core, "dc:language", Paper.LANGUAGE);
        element(
                core,
                "dc:identifier",
                "urn:uuid:" + UUID.nameUUIDFromBytes(about.identity().getBytes(UTF_8)));
        element(core, "cp:revision", "1");
        date("dcterms:created", changed);
        date("dcterms:modified", changed);
        core.end();
    }

    private void date(String name, String instant) {
        core.start(name).with("xsi:type", "dcterms:W3CDTF").words(instant).end();
    }

    private static void element(Markup to, String name, String value) {
        if (!value.isEmpty()) {
            to.start(name).words(value).end();
        }
    }

    void writeTo(DocxFile file) {
        file.xml("docProps/core.xml", core.toString());
        file.xml("docProps/app.xml", extended.toString());
    }
}
