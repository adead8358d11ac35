package org.callover.gateway.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.RunningGateway;

/** The wide files that an instance is measured with. */
final class PoliceFiles {
    private PoliceFiles() {}

    /** The files of these names; where none is named, one of the real size with made-up counts. */
    static List<byte[]> of(String... names) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String name : names) {
            files.add(Files.readAllBytes(Path.of(name)));
        }
        return files.isEmpty() ? List.of(WideFile.ofRealSize().getBytes(StandardCharsets.UTF_8)) : files;
    }

    /** Imports a file with the key that the instance showed, and gives the receipt. */
    static String importInto(RunningGateway gateway, byte[] file) {
        HttpResponse<String> receipt = gateway.send(HttpRequest.newBuilder(gateway.at("/api/v1/imports"))
                .header("X-API-Key", gateway.key().orElseThrow())
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
        if (receipt.statusCode() != 201) {
            throw new IllegalStateException("The import was not accepted: " + receipt.body());
        }
        return receipt.body();
    }
}
