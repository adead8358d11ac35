package org.callover.gateway.prose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.callover.kpi.prose.source.Prose;

/**
 * A reader of the paragraphs and tables of a DOCX file. It reads only the main part of the document, and only so much of
 * it, so that a file that unpacks to something huge does no harm. Entities are never resolved.
 */
final class DocxProse {

    private static final String MAIN_PART = "word/document.xml";
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_UNPACKED = 32 << 20;

    private DocxProse() {}

    /**
     * The text of a file.
     *
     * @throws org.callover.gateway.problem.ProblemException 413 or 422
     */
    static Prose read(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            long unpacked = 0;
            ZipEntry entry = zip.getNextEntry();
            for (int entries = 0; entry != null && entries < MOST_ENTRIES; entries++) {
                if (entry.getName().equals(MAIN_PART)) {
                    return read(zip.readNBytes(MOST_UNPACKED + 1), MOST_UNPACKED);
                }
                unpacked += skipped(zip, MOST_UNPACKED - unpacked);
                entry = zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** Passes over an entry, and returns how long it is unpacked. */
    private static long skipped(InputStream entry, long most) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long length = 0;
        int read = entry.read(buffer);
        while (read > 0) {
            length += read;
            if (length > most) {
                throw tooLarge();
            }
            read = entry.read(buffer);
        }
        return length;
    }

    private static Prose read(byte[] part, int most) {
        if (part.length > most) {
            throw tooLarge();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            DocxWalk walk = new DocxWalk();
            while (xml.hasNext()) {
                walk.take(xml, xml.next());
            }
            return walk.prose();
        } catch (XMLStreamException malformed) {
            throw unreadable();
        }
    }

    private static RuntimeException unreadable() {
        return ProseBody.refused(
                "BAD_DOCX", "The file cannot be read as DOCX: open it in a word processor and save it as DOCX again.");
    }

    private static RuntimeException tooLarge() {
        return ProseBody.tooLarge("The DOCX file has too much text, or too many pictures: send it in several parts.");
    }
}
