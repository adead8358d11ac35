package org.callover.gateway.document.opened;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A workbook.
 *
 * @param parts the text of each part of the file
 * @param active the name of the sheet that is open at first
 */
public record OpenedWorkbook(
        Map<String, String> parts, Map<String, String> properties, List<OpenedSheet> sheets, String active) {

    public OpenedSheet sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The sheets with tables of the paper. */
    public List<OpenedSheet> tables() {
        return sheets.stream()
                .filter(sheet -> Character.isDigit(sheet.name().charAt(0)))
                .toList();
    }

    /** Everything that is written in the file, in XML. */
    public String xml() {
        return String.join("\n", parts.values());
    }

    static Map<String, String> parts(byte[] bytes) {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
