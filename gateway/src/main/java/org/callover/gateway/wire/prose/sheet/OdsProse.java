package org.callover.gateway.wire.prose.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.callover.gateway.wire.prose.file.SafeXml;
import org.callover.gateway.wire.prose.file.ZipParts;
import org.callover.kpi.prose.source.Prose;

/** A reader of the sheets of an ODS file, whose cells hold their text as it is shown. */
public final class OdsProse {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String CONTENT = "content.xml";
    private static final int LONGEST_TYPE = 100;

    private OdsProse() {}

    /** Whether a zipped file is an ODS file. */
    public static boolean isOds(ZipParts file) {
        try (InputStream type = file.part("mimetype").orElseGet(InputStream::nullInputStream)) {
            return new String(type.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).startsWith(TYPE);
        } catch (IOException broken) {
            return false;
        }
    }

    /**
     * The tables of a file.
     *
     * @throws org.callover.gateway.problem.ProblemException 413 or 422
     */
    public static Prose read(ZipParts file) {
        OdsWalk walk = new OdsWalk();
        try {
            SafeXml.read(file.part(CONTENT).orElseThrow(() -> BadSheet.unreadable("ODS")), walk);
        } catch (IOException broken) {
            throw BadSheet.unreadable("ODS");
        }
        return walk.prose();
    }
}
