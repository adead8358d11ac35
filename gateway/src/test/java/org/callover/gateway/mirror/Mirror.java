package org.callover.gateway.mirror;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.callover.gateway.contract.HttpExchange;
import org.callover.gateway.contract.ResponseRules;

/** A copy of the scores of one question, kept in step by asking only for what has changed. */
final class Mirror {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String question;
    private final Map<Place, JsonObject> scores = new HashMap<>();
    private long revision;

    /** @param question the address of a history, with its query */
    Mirror(URI question) {
        this.question = question.toString();
    }

    /** What identifies a score. */
    record Place(String indicator, String area, String period) {
        static Place of(JsonObject score) {
            return new Place(
                    score.getString("indicator"),
                    score.getJsonObject("area").getString("code"),
                    score.getString("period"));
        }
    }

    /**
     * What a call has moved.
     *
     * @param bytes those of the body as it was sent, compressed
     * @param rows the scores that were sent or taken away
     */
    record Moved(int bytes, int rows) {}

    /** Takes everything. */
    Moved start() {
        return take(question);
    }

    /** Takes what has changed since the last call. */
    Moved update() {
        return take(question + "&changedSince=" + revision);
    }

    /** The scores of the copy. */
    Map<Place, JsonObject> scores() {
        return scores;
    }

    private Moved take(String address) {
        byte[] sent = get(address);
        JsonObject answer = read(sent);
        if (answer.getBoolean("complete", false)) {
            scores.clear();
        }
        answer.getJsonArray("scores").stream()
                .map(JsonValue::asJsonObject)
                .forEach(score -> scores.put(Place.of(score), score));
        int removed = 0;
        if (answer.containsKey("removed")) {
            removed = answer.getJsonArray("removed").size();
            answer.getJsonArray("removed").forEach(score -> scores.remove(Place.of(score.asJsonObject())));
        }
        revision = answer.getJsonNumber("revision").longValue();
        return new Moved(sent.length, answer.getJsonArray("scores").size() + removed);
    }

    private byte[] get(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            ResponseRules.SHIPPED.check(HttpExchange.of(request, response));
            if (response.statusCode() != 200) {
                throw new IllegalStateException(address + " was answered with " + response.statusCode());
            }
            return response.body();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** A short answer is not compressed. */
    private static JsonObject read(byte[] sent) {
        boolean isPacked = sent.length > 1 && (sent[0] & 0xff) == 0x1f;
        try (InputStream bytes = new ByteArrayInputStream(sent);
                InputStream text = isPacked ? new GZIPInputStream(bytes) : bytes;
                JsonReader reader = Json.createReader(text)) {
            return reader.readObject();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
