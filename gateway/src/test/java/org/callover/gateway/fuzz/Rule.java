package org.callover.gateway.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callover.gateway.contract.HttpExchange;
import org.callover.gateway.contract.ResponseRules;
import org.callover.gateway.fuzz.wire.Answer;
import org.callover.gateway.fuzz.wire.Call;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** What holds for every answer, whatever was sent. */
final class Rule {
    /** What every answer tells a browser. */
    private static final List<String> PROTECTING =
            List.of("X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy");

    /** What no answer has: no cookie, no other origin, nothing of the server. */
    private static final List<String> UNWANTED =
            List.of("Set-Cookie", "Access-Control-Allow-Origin", "Server", "X-Powered-By", "X-Injected");

    private static final List<String> TEXTS = List.of("type", "title", "detail", "code");

    /** What only somebody who looks for a way in wants to know. */
    private static final Pattern INNER = Pattern.compile(
            "(?i)payara|grizzly|glassfish|jersey|hazelcast|eclipselink|\\bderby\\b"
                    + "|(?-i:[a-z]\\w*\\.[a-z]\\w*(\\.\\w+)*\\.[A-Z]\\w+)|\\w+(Exception|Error)\\b|\\.java:\\d+|WEB-INF/(classes|lib)/");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> types;
    private final List<String> folders;

    /** The media types that an answer may have, and the folders that no answer may name. */
    Rule(Set<String> types, List<String> folders) {
        this.types = types;
        this.folders = folders;
    }

    /** What of this answer breaks the rule. */
    Optional<String> broken(Call call, Answer answer) {
        if (answer.status() >= 500 || answer.status() == 408 && !call.breaksOff()) {
            return Optional.of("status " + answer.status());
        }
        Optional<String> found = told(call, answer).or(() -> head(answer)).or(() -> undescribed(call, answer));
        if (found.isPresent()) {
            return found;
        }
        if (answer.status() >= 400) {
            return answer.type().equals("text/html") && wantsPage(call) ? page(call, answer) : problem(call, answer);
        }
        return answer.status() >= 200 && answer.status() < 300
                ? success(call, answer)
                : answer.status() == 304 ? Optional.empty() : Optional.of("status " + answer.status());
    }

    /** What in the answer is not as the contract has it. */
    private static Optional<String> undescribed(Call call, Answer answer) {
        return ResponseRules.SHIPPED.faults(exchange(call, answer)).stream()
                .findFirst()
                .map("against the contract: "::concat);
    }

    /** The call and its answer, unpacked. */
    private static HttpExchange exchange(Call call, Answer answer) {
        String query = call.query().isEmpty() ? "" : "?" + String.join("&", call.query());
        return new HttpExchange(
                call.method().strip(), call.target() + query, answer.status(), answer.fields(), answer.body());
    }

    private static Optional<String> head(Answer answer) {
        if (answer.type().startsWith("text/") && !answer.header("Content-Type").contains("charset=")) {
            return Optional.of("text without a charset");
        }
        Stream<String> missing = PROTECTING.stream()
                .filter(name -> answer.header(name).isEmpty())
                .map(name -> "no header " + name);
        Stream<String> unwanted =
                UNWANTED.stream().filter(name -> !answer.header(name).isEmpty()).map(name -> "a header " + name);
        return Stream.concat(missing, unwanted).findFirst();
    }

    private Optional<String> success(Call call, Answer answer) {
        if (call.isHead() || answer.status() == 204) {
            return Optional.empty();
        }
        if (answer.body().length == 0) {
            return Optional.of("status " + answer.status() + " with nothing in it");
        }
        if (!types.contains(answer.type())) {
            return Optional.of("status " + answer.status() + " of type '" + answer.type() + "'");
        }
        return answer.type().endsWith("json")
                ? unreadable(exchange(call, answer).body())
                : Optional.empty();
    }

    /** Whether a person has asked for something that is not of the API, and gets to read a page if it fails. */
    private static boolean wantsPage(Call call) {
        return !call.target().startsWith("/api/v1/")
                && call.headers().stream()
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .anyMatch(line -> line.startsWith("accept:") && line.contains("text/html"));
    }

    private static Optional<String> page(Call call, Answer answer) {
        return call.isHead() || new String(exchange(call, answer).body(), StandardCharsets.UTF_8).contains("<h1")
                ? Optional.empty()
                : Optional.of("status " + answer.status() + " whose page has no heading");
    }

    private static Optional<String> problem(Call call, Answer answer) {
        if (!answer.type().equals("application/problem+json")) {
            return Optional.of("status " + answer.status() + " of type '" + answer.type() + "'");
        }
        if (call.isHead()) {
            return Optional.empty();
        }
        Optional<JsonObject> problem =
                json(answer).filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
        if (problem.isEmpty()) {
            return Optional.of("status " + answer.status() + " whose problem document cannot be read");
        }
        if (problem.get().getInt("status", 0) != answer.status()) {
            return Optional.of("status " + answer.status() + " whose problem document has another status");
        }
        return TEXTS.stream()
                .filter(name -> !(problem.get().get(name) instanceof JsonString text)
                        || text.getString().isBlank())
                .findFirst()
                .map(name -> "status " + answer.status() + " whose problem document has no " + name);
    }

    /** The parser of the Jakarta API refuses documents as long as a history can be. */
    private static Optional<String> unreadable(byte[] body) {
        try {
            JSON.readTree(body);
            return Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.of("JSON that cannot be read: " + unreadable.getOriginalMessage());
        }
    }

    private static Optional<JsonValue> json(Answer answer) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return Optional.of(reader.readValue());
        } catch (JsonException unreadable) {
            return Optional.empty();
        }
    }

    /** What the answer tells of the inside, unless the caller has said it first. */
    private Optional<String> told(Call call, Answer answer) {
        String head = String.join("\n", answer.headers());
        String text = answer.status() < 400 ? head : head + "\n" + answer.text();
        String sent = call.toString();
        Matcher inner = INNER.matcher(text);
        return Stream.concat(
                        inner.results().map(found -> found.group()),
                        folders.stream().filter(text::contains))
                .filter(found -> !sent.contains(found))
                .findFirst()
                .map(found -> "tells of '" + found + "'");
    }
}
