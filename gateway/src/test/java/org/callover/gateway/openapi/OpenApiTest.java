package org.callover.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.json.Json;
import jakarta.ws.rs.Path;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callover.gateway.Api;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.once.OnceFilter;
import org.junit.jupiter.api.Test;

/** The contract of the API against a parser, and against the resources that keep it. */
class OpenApiTest {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Calls that anyone who may read may make, but that refuse some questions without a key that may load. */
    private static final Set<String> PARTLY_REFUSED = Set.of("/observations-metadata.json", "/observations");

    private final SwaggerParseResult parsed =
            new OpenAPIV3Parser().readContents(new String(OpenApiDocument.yaml(), StandardCharsets.UTF_8));
    private final OpenAPI document = parsed.getOpenAPI();

    /** A part of a path with the names that it may have. */
    private static final Pattern NAMES_OF_PART = Pattern.compile("\\{\\w+:([\\w|-]+)}");

    @Test
    void aParserHasNothingToSayAboutIt() {
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(document.getPaths()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void theJsonSaysTheSame() {
        String json = new String(OpenApiDocument.json(), StandardCharsets.UTF_8);
        SwaggerParseResult again = new OpenAPIV3Parser().readContents(json);
        assertThat(again.getMessages()).isEmpty();
        assertThat(again.getOpenAPI()).isEqualTo(document);
        try (var reader = Json.createReader(new StringReader(json))) {
            assertThat(reader.readObject().getString("openapi")).isEqualTo("3.0.3");
        }
    }

    @Test
    void itDescribesEveryCallThereIsAndNoOther() {
        assertThat(described()).containsExactlyInAnyOrderElementsOf(implemented());
    }

    /** A call that needs more than reading needs the key and may be refused; a POST that only reads is marked so. */
    @Test
    void everyCallSaysWhetherItNeedsTheKey() {
        Map<String, Permission> needed = needed();
        operations((path, method, operation) -> {
            Permission permission = needed.get(method + " " + path);
            boolean reads = permission == Permission.READ;
            assertThat(operation.getSecurity())
                    .as("%s %s needs %s", method, path, permission)
                    .isEqualTo(
                            reads
                                    ? null
                                    : Stream.of("apiKey", "bearer")
                                            .map(scheme -> new SecurityRequirement().addList(scheme, List.of()))
                                            .toList());
            assertThat(operation.getResponses().containsKey("401"))
                    .as("%s %s 401", method, path)
                    .isTrue();
            assertThat(operation.getResponses().containsKey("403"))
                    .as("%s %s 403", method, path)
                    .isEqualTo(!reads || PARTLY_REFUSED.contains(path));
            assertThat(readsOnly(operation))
                    .as("%s %s is marked as reading", method, path)
                    .isEqualTo(reads && !READING.contains(method));
        });
        assertThat(document.getComponents().getSecuritySchemes().get("apiKey").getName())
                .isEqualTo("X-API-Key");
    }

    private static boolean readsOnly(Operation operation) {
        return operation.getExtensions() != null
                && Boolean.TRUE.equals(operation.getExtensions().get("x-reads-only"));
    }

    @Test
    void everyCallIsExplained() {
        operations((path, method, operation) -> {
            assertThat(operation.getSummary()).as("%s %s", method, path).isNotBlank();
            assertThat(operation.getTags()).as("%s %s", method, path).hasSize(1);
            assertThat(operation.getOperationId()).as("%s %s", method, path).isNotBlank();
            operation.getResponses().forEach((status, response) -> assertThat(
                            response.getDescription() == null && response.get$ref() == null)
                    .as("%s %s %s has no description", method, path, status)
                    .isFalse());
        });
    }

    @Test
    void everyCallHasTheAnswersThatAnyCallMayGive() {
        operations((path, method, operation) -> {
            assertThat(operation.getResponses().keySet())
                    .as("%s %s", method, path)
                    .contains("400", "405", "408", "413", "414", "417", "429", "431", "500", "503");
            if (operation.getRequestBody() != null) {
                assertThat(operation.getResponses()).as("%s %s", method, path).containsKey("415");
            }
        });
        assertThat(document.getExtensions()).isNull();
    }

    @Test
    void everyCallThatPostsIsCarriedOutOnce() {
        List<String> posts = new ArrayList<>();
        operations((path, method, operation) -> {
            if (method != HttpMethod.POST) {
                return;
            }
            posts.add(path);
            assertThat(operation.getParameters())
                    .as("POST %s takes an Idempotency-Key", path)
                    .extracting(Parameter::getName)
                    .endsWith("Idempotency-Key");
            assertThat(operation.getResponses().keySet())
                    .as("POST %s says when it refuses one", path)
                    .contains("400", "409", "422");
        });
        assertThat(posts).contains("/imports", "/keys", "/prose-checks");
        assertThat(new Api().getClasses()).contains(OnceFilter.class);
    }

    private interface Visitor {
        void visit(String path, HttpMethod method, Operation operation);
    }

    private void operations(Visitor visitor) {
        document.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> visitor.visit(path, method, operation)));
    }

    private Set<String> described() {
        Set<String> calls = new TreeSet<>();
        operations((path, method, operation) -> calls.add(method + " " + path));
        return calls;
    }

    private static Set<String> implemented() {
        return calls().keySet();
    }

    private static Map<String, Permission> needed() {
        Map<String, Permission> needed = new TreeMap<>();
        calls().forEach((call, method) ->
                needed.put(call, method.getAnnotationOfType(Needs.class).value()));
        return needed;
    }

    private static Map<String, JavaMethod> calls() {
        JavaClasses classes = new ClassFileImporter().importClasses(new Api().getClasses());
        Map<String, JavaMethod> calls = new TreeMap<>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .forEach(method -> verb(method)
                        .ifPresent(verb -> paths(method).forEach(path -> calls.put(verb + " " + path, method))));
        return calls;
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(jakarta.ws.rs.HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst();
    }

    private static String path(JavaMethod method) {
        String below = method.isAnnotatedWith(Path.class)
                ? "/" + method.getAnnotationOfType(Path.class).value()
                : "";
        return "/" + method.getOwner().getAnnotationOfType(Path.class).value() + below;
    }

    /** The paths of a method: one for each of the names that a part of it may have. */
    private static Stream<String> paths(JavaMethod method) {
        String path = path(method);
        Matcher names = NAMES_OF_PART.matcher(path);
        return names.find()
                ? Stream.of(names.group(1).split("\\|")).map(name -> names.replaceFirst(Matcher.quoteReplacement(name)))
                : Stream.of(path);
    }
}
