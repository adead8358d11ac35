package org.callover.gateway.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A check of the first bytes of a file, which names the kind of file that was sent by mistake. */
final class FirstBytes {
    private static final int LOOKED_AT = 512;
    private static final String SAVE_AS_CSV = ": open it and save the sheet as 'CSV UTF-8 (comma delimited)'.";

    private static final String SAVE_AS_UTF8 =
            " text: save it as 'CSV UTF-8 (comma delimited)', not as 'Unicode text'.";

    /** The order matters: the mark of UTF-32 starts with the same bytes as that of UTF-16. */
    private static final Map<String, String> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put("504b0304", "an Excel workbook (.xlsx) or another zipped file" + SAVE_AS_CSV);
        KNOWN.put("d0cf11e0", "an old Excel workbook (.xls)" + SAVE_AS_CSV);
        KNOWN.put("25504446", "a PDF document: send the figures as a CSV file.");
        KNOWN.put("1f8b", "compressed by gzip: send it uncompressed.");
        KNOWN.put("fffe0000", "UTF-32" + SAVE_AS_UTF8);
        KNOWN.put("0000feff", "UTF-32" + SAVE_AS_UTF8);
        KNOWN.put("fffe", "UTF-16" + SAVE_AS_UTF8);
        KNOWN.put("feff", "UTF-16" + SAVE_AS_UTF8);
    }

    private FirstBytes() {}

    /** Refuses a file that cannot be CSV. */
    static void check(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(LOOKED_AT);
        }
        String text = new String(first, StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .strip();
        if (text.isEmpty()) {
            throw UnreadableFile.file(
                    UnreadableFile.Code.EMPTY_FILE,
                    "The file is empty: send a CSV file with a line of headings and at least one row.");
        }
        checkKind(HexFormat.of().formatHex(first), text);
    }

    private static void checkKind(String hex, String text) {
        KNOWN.forEach((beginning, what) -> {
            if (hex.startsWith(beginning)) {
                throw notCsv(what);
            }
        });
        if (text.indexOf('\0') >= 0) {
            throw notCsv("UTF-16 or UTF-32 text, or not text at all: save it as 'CSV UTF-8 (comma delimited)'.");
        }
        if (text.startsWith("<")) {
            throw notCsv("a web page or an XML document: download the CSV file itself and send that.");
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            throw notCsv("a JSON document: send the figures as a CSV file.");
        }
    }

    private static RuntimeException notCsv(String what) {
        return UnreadableFile.file(UnreadableFile.Code.NOT_CSV, "The file is not CSV but " + what);
    }
}
