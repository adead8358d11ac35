package org.callover.gateway.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What the contract says of responses: each call with its statuses, media types, headers and bodies. A member that is
 * not described is a fault.
 */
public final class ResponseRules {
    private static final String PROBLEM = "application/problem+json";

    /** Headers with which a consumer works, so that a response may have them only if they are described. */
    private static final List<String> DESCRIBED = List.of("ETag", "Location", "Link", "Retry-After", "Allow");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** The rules of the contract that is shipped. */
    public static final ResponseRules SHIPPED = new ResponseRules(shipped());

    private final JsonNode contract;
    private final StrictSchemas schemas;
    private final List<DescribedCall> calls = new ArrayList<>();
    private final Map<String, Integer> good = new ConcurrentSkipListMap<>();

    ResponseRules(JsonNode contract) {
        this.contract = contract;
        this.schemas = new StrictSchemas(contract);
        String root = contract.at("/servers/0/url").asString();
        contract.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation -> DescribedCall.of(root, path.getKey(), operation.getKey(), operation.getValue()))
                .forEach(calls::add));
        calls.sort(Comparator.comparing(call -> !call.isLiteral()));
    }

    private static JsonNode shipped() {
        try (InputStream yaml = ResponseRules.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            Object document = new Load(LoadSettings.builder().build())
                    .loadFromString(new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8));
            return new ObjectMapper().valueToTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails if the response is not as it is described. */
    public void check(HttpExchange exchange) {
        List<String> faults = faults(exchange);
        if (!faults.isEmpty()) {
            String body = exchange.text();
            throw new AssertionError("%s is not as the contract has it:%n  %s%n%s"
                    .formatted(
                            exchange,
                            String.join(System.lineSeparator() + "  ", faults),
                            body.substring(0, Math.min(2_000, body.length()))));
        }
    }

    /** How many responses of each call, with their status, were as they are described. */
    public Map<String, Integer> good() {
        return good;
    }

    /** What in a response is not as it is described. */
    public List<String> faults(HttpExchange exchange) {
        List<DescribedCall> there =
                calls.stream().filter(call -> call.answers(exchange.path())).toList();
        Optional<DescribedCall> call =
                there.stream().filter(one -> one.has(exchange.method())).findFirst();
        List<String> faults = call.map(one -> described(one, exchange)).orElseGet(() -> undescribed(there, exchange));
        if (faults.isEmpty()) {
            call.ifPresent(one -> good.merge(one + " " + exchange.status(), 1, Integer::sum));
        }
        return faults;
    }

    /** An address or a method that is not in the contract gets a problem document; what stands beside the API is not judged. */
    private List<String> undescribed(List<DescribedCall> there, HttpExchange exchange) {
        if (!there.isEmpty() && exchange.status() < 400 && !exchange.method().equals("OPTIONS")) {
            return List.of("the method is not described");
        }
        boolean isProblem = exchange.mediaType().equals(PROBLEM) && exchange.hasBody();
        return isProblem ? schemas.faults("/components/schemas/Problem", exchange.text()) : List.of();
    }

    private List<String> described(DescribedCall call, HttpExchange exchange) {
        JsonNode responses = call.operation().path("responses");
        String status = Integer.toString(exchange.status());
        if (!responses.has(status)) {
            return List.of("the status is not described");
        }
        JsonNode response = followed(responses.get(status));
        List<String> faults = new ArrayList<>(headers(response, exchange));
        if (exchange.hasBody()) {
            faults.addAll(body(call, response, exchange));
        }
        return faults;
    }

    private List<String> headers(JsonNode response, HttpExchange exchange) {
        List<String> faults = new ArrayList<>();
        JsonNode described = response.path("headers");
        described.properties().forEach(header -> {
            boolean isMissing = exchange.header(header.getKey()).isEmpty();
            if (isMissing && followed(header.getValue()).path("required").asBoolean(false)) {
                faults.add("the header %s is missing".formatted(header.getKey()));
            }
        });
        DESCRIBED.stream()
                .filter(name -> !exchange.header(name).isEmpty() && !described.has(name))
                .map("the header %s is not described"::formatted)
                .forEach(faults::add);
        return faults;
    }

    private List<String> body(DescribedCall call, JsonNode response, HttpExchange exchange) {
        String type = exchange.mediaType();
        JsonNode content = response.path("content").path(type);
        if (content.isMissingNode()) {
            return List.of("the media type '%s' is not described".formatted(type));
        }
        if (type.endsWith("json")) {
            return schemas.faults(
                    pointer(call, exchange) + "/content/" + DescribedCall.escaped(type) + "/schema", exchange.text());
        }
        return type.equals("text/csv")
                ? DescribedCsv.faults(
                        followed(content.path("schema")).path("description").asString(), exchange.text())
                : DescribedDocument.faults(type, exchange.body());
    }

    /** Where the response is described, with its reference followed. */
    private String pointer(DescribedCall call, HttpExchange exchange) {
        JsonNode response = call.operation().path("responses").path(Integer.toString(exchange.status()));
        return response.has("$ref")
                ? response.get("$ref").asString().substring(1)
                : call.pointer() + "/responses/" + exchange.status();
    }

    private JsonNode followed(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asString().substring(1)) : node;
    }
}
