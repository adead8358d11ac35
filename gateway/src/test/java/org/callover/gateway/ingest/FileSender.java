package org.callover.gateway.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.callover.gateway.ingest.receipt.Receipt;

/** A way for tests in other packages to send a file. */
public final class FileSender {
    private FileSender() {}

    /** Imports a file, and returns its receipt. */
    public static Receipt send(Imports imports, String csv) {
        return send(imports, csv, receipt -> {});
    }

    /**
     * Imports a file.
     *
     * @param told what is done with the receipt of a file that is stored, in the same transaction
     */
    public static Receipt send(Imports imports, String csv, Consumer<Receipt> told) {
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        try (Upload upload = Upload.receive(new ByteArrayInputStream(file), "test.csv")) {
            return imports.take(upload, TestImports.KEEP, new Sender("officer", told));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
