package org.callover.gateway.wire.prose.file;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A reader of XML from outside. It resolves no entities, loads nothing, and refuses document types. */
public final class SafeXml {

    private static final int DEEPEST = 200;

    private SafeXml() {}

    /** A taker of the events of a document. */
    public interface Walk {

        /** Takes an event. */
        void take(XMLStreamReader xml, int event);
    }

    /**
     * Reads a document.
     *
     * @throws IOException if it is no XML, has a document type, or is nested too deeply
     */
    public static void read(InputStream part, Walk walk) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try (part) {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE
                        || depth > DEEPEST) {
                    throw new IOException("the XML has a document type or an entity, or is nested too deeply");
                }
                walk.take(xml, event);
            }
        } catch (XMLStreamException malformed) {
            throw new IOException("the XML is malformed", malformed);
        }
    }

    /** Whether an event is text. */
    public static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** The value of an attribute, whatever its namespace; absent if there is none with the name. */
    public static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute as a whole number; another one if it is absent, negative or none. */
    public static int number(XMLStreamReader xml, String name, int otherwise) {
        String value = attribute(xml, name);
        if (value == null
                || value.isEmpty()
                || value.length() > 9
                || !value.chars().allMatch(Character::isDigit)) {
            return otherwise;
        }
        return Integer.parseInt(value);
    }
}
