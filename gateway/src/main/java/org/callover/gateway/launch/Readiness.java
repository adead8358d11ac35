package org.callover.gateway.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.callover.gateway.launch.settings.LaunchSettings;
import org.callover.gateway.launch.settings.Refusal;

/** A check of whether the war in the server is ready, as the server itself reports it. */
final class Readiness {
    private static final int MILLIS_BETWEEN = 100;
    private static final int TRIES_AFTER_BOOT = 50;

    private Readiness() {}

    static void await(Server server, LaunchSettings settings, Path log)
            throws Refusal, InterruptedException, IOException {
        URL health = new URL(settings.url() + "/health/ready");
        Optional<SSLSocketFactory> trust = Optional.empty();
        if (settings.identity().isPresent()) {
            trust = Optional.of(settings.identity().get().trusting());
        }
        int tries = TRIES_AFTER_BOOT;
        while (!isReady(health, trust)) {
            if (server.refusal().isPresent()) {
                throw new Refusal(server.refusal().get());
            }
            if (!server.isAlive() || (server.hasBooted() && --tries == 0)) {
                throw new Refusal("the server started without the application: see " + log + " for the reason.");
            }
            Thread.sleep(MILLIS_BETWEEN);
        }
    }

    /** The server answers before the war is deployed, so only an answer with the war's own check counts. */
    private static boolean isReady(URL health, Optional<SSLSocketFactory> trust) {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.openConnection();
            if (connection instanceof HttpsURLConnection secure && trust.isPresent()) {
                secure.setSSLSocketFactory(trust.get());
                // The certificate is known, and need not be for the name that this machine uses for itself.
                secure.setHostnameVerifier((host, session) -> true);
            }
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(10_000);
            if (connection.getResponseCode() != 200) {
                return false;
            }
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8).contains("\"database\"");
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
