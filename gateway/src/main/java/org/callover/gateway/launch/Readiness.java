package org.callover.gateway.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** The server's own answer to whether the war in it can serve. */
final class Readiness {
    private static final int MILLIS_BETWEEN = 100;
    private static final int TRIES_AFTER_BOOT = 50;

    private Readiness() {}

    static void await(Server server, LaunchSettings settings) throws Refusal, InterruptedException, IOException {
        URL health = new URL(settings.url() + "/health/ready");
        int tries = TRIES_AFTER_BOOT;
        while (!isReady(health)) {
            if (!server.isAlive() || (server.hasBooted() && --tries == 0)) {
                throw new Refusal("the server came up without it: " + settings.log() + " says why.");
            }
            Thread.sleep(MILLIS_BETWEEN);
        }
    }

    /** The server answers before the war is in: only an answer with the war's own check counts. */
    private static boolean isReady(URL health) {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.openConnection();
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
