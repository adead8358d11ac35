package org.callover.gateway.ingest;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.ingest.file.UnreadableFile;
import org.callover.gateway.wire.form.FormParts;

/** The only file in a posted form. */
record FormFile(InputStream content, String name) {

    /** Reads a form within the call, not before it, so that the refusal of a malformed form can say what is wrong. */
    static FormFile read(Providers providers, HttpHeaders headers, InputStream body) throws IOException {
        List<FormFile> files = FormParts.read(providers, headers, body).stream()
                .flatMap(part -> file(part).stream())
                .toList();
        if (files.size() != 1) {
            throw UnreadableFile.request(
                    "ONE_FILE",
                    "The form has %s: send one file, as a part with a file name."
                            .formatted(files.isEmpty() ? "no file" : files.size() + " files"));
        }
        return files.get(0);
    }

    private static Optional<FormFile> file(EntityPart part) {
        return FormParts.fileName(part).map(name -> new FormFile(part.getContent(), name));
    }
}
