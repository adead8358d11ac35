package org.callover.gateway.wire.prose.sheet;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.callover.gateway.wire.prose.file.SafeXml;

/** Where the parts of a workbook are. */
final class XlsxTargets implements SafeXml.Walk {

    private static final String FOLDER = "xl/";

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    @Override
    public void take(XMLStreamReader xml, int event) {
        String target = event == XMLStreamConstants.START_ELEMENT ? SafeXml.attribute(xml, "Target") : null;
        if (target != null) {
            String path = target.startsWith("/") ? target.substring(1) : FOLDER + target;
            String id = SafeXml.attribute(xml, "Id");
            String type = SafeXml.attribute(xml, "Type");
            byId.put(id == null ? "" : id, path);
            byType.put(type == null ? "" : type.substring(type.lastIndexOf('/') + 1), path);
        }
    }

    /** The part with an id; an unlikely name if there is none. */
    String of(String id) {
        return byId.getOrDefault(id, "");
    }

    /** The part of a type, such as "/styles". */
    String ofType(String type) {
        return byType.getOrDefault(type.substring(1), "");
    }
}
