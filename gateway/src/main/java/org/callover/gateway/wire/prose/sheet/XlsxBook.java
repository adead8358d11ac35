package org.callover.gateway.wire.prose.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.callover.gateway.wire.prose.file.SafeXml;
import org.jspecify.annotations.Nullable;

/** The names of the sheets that a workbook shows, by the ids of their parts. */
final class XlsxBook implements SafeXml.Walk {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private boolean isFrom1904;

    @Override
    public void take(XMLStreamReader xml, int event) {
        if (event != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        if (xml.getLocalName().equals("workbookPr")) {
            String from = SafeXml.attribute(xml, "date1904");
            isFrom1904 = "1".equals(from) || "true".equals(from);
        } else if (xml.getLocalName().equals("sheet") && isVisible(SafeXml.attribute(xml, "state"))) {
            sheet(xml);
        }
    }

    private static boolean isVisible(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    private void sheet(XMLStreamReader xml) {
        String id = xml.getAttributeValue(RELATIONS, "id");
        String strict = id == null ? SafeXml.attribute(xml, "id") : id;
        String name = SafeXml.attribute(xml, "name");
        if (strict != null) {
            sheets.put(strict, name == null ? "" : name);
        }
    }

    Map<String, String> sheets() {
        return sheets;
    }

    boolean isFrom1904() {
        return isFrom1904;
    }
}
