package org.callover.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Key stores for tests, made by the JDK's own tool. */
public final class Keytool {
    public static final String PASSWORD = "not-a-secret-7";

    private Keytool() {}

    /** Adds a key with a self-signed certificate for localhost. */
    public static void addKey(Path store, String alias, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("-genkeypair", "-alias", alias, "-dname", "CN=localhost", "-ext", "san=dns:localhost"));
        arguments.addAll(Arrays.asList(options));
        run(store, arguments);
    }

    /** Runs one of its commands on a store. */
    public static void run(Path store, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
    }
}
