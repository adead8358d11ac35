package org.callover.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The form of the contract from which generators make clients that compile. */
class ContractFormTest {

    private static final String PREFIX = "#/components/schemas/";

    /** Words that Java, TypeScript or Python reserves, so that a generator has to change the name of a schema. */
    private static final Set<String> RESERVED = Set.of(
            ("abstract any api array as assert async await boolean break byte case catch char class configuration const "
                            + "continue date debugger declare def default del delete dict do double elif else enum error "
                            + "except export extends false file final finally float for from function global goto if "
                            + "implements import in instanceof int integer interface is json lambda let list long map "
                            + "model module native new none nonlocal null number object package pass pattern print private "
                            + "promise property protected public raise record return schema set short static strictfp "
                            + "string super switch symbol synchronized this throw throws transient true try type typeof "
                            + "undefined var void volatile while with yield")
                    .split(" "));

    private static final Set<String> VERBS =
            Set.of("list", "get", "explain", "reconcile", "check", "import", "publish", "make", "revoke");

    @SuppressWarnings("unchecked")
    private final Map<String, Object> document =
            (Map<String, Object>) new Load(LoadSettings.builder().build())
                    .loadFromString(new String(OpenApiDocument.yaml(), StandardCharsets.UTF_8));

    private final Map<String, Map<String, Object>> schemas = new TreeMap<>();

    ContractFormTest() {
        visit("", document);
    }

    @Test
    void itHasSchemas() {
        assertThat(named().keySet()).hasSizeGreaterThan(80);
        assertThat(schemas).hasSizeGreaterThan(500);
    }

    @Test
    void nothingIsMergedFromOtherSchemas() {
        assertNone(schema -> schema.containsKey("allOf") || schema.containsKey("anyOf") || schema.containsKey("not"));
    }

    @Test
    void everyObjectWithMembersHasAName() {
        assertThat(where(schema -> schema.containsKey("properties")))
                .allMatch(at -> at.matches("/components/schemas/\\w+"));
    }

    @Test
    void aReferenceStandsAlone() {
        assertNone(schema -> schema.containsKey("$ref") && schema.size() > 1);
    }

    @Test
    void aMemberIsLeftOutAndNeverNull() {
        assertNone(schema -> schema.containsKey("nullable"));
    }

    @Test
    void aNumberHasAFormat() {
        assertNone(schema -> "number".equals(schema.get("type")) && !"double".equals(schema.get("format")));
        assertNone(schema -> "integer".equals(schema.get("type"))
                && !Set.of("int32", "int64").contains(String.valueOf(schema.get("format"))));
    }

    /** Only variants with a member that has another single value in each. */
    @Test
    void oneMemberDistinguishesAlternatives() {
        List<String> alternatives = where(schema -> schema.containsKey("oneOf"));
        assertThat(alternatives).contains("/components/schemas/Score");
        alternatives.forEach(at -> {
            Map<String, Object> union = schemas.get(at);
            Map<String, Object> discriminator = members(union.get("discriminator"));
            Map<String, Object> mapping = members(discriminator.get("mapping"));
            Set<Object> variants = new HashSet<>();
            ((List<?>) union.get("oneOf"))
                    .forEach(variant -> variants.add(members(variant).get("$ref")));
            assertThat(new HashSet<>(mapping.values())).as(at).isEqualTo(variants);
            mapping.forEach((value, variant) -> {
                Map<String, Object> schema = named().get(String.valueOf(variant).substring(PREFIX.length()));
                String tells = String.valueOf(discriminator.get("propertyName"));
                assertThat(members(members(schema.get("properties")).get(tells)).get("enum"))
                        .as("%s %s", variant, tells)
                        .isEqualTo(List.of(value));
                assertThat((Collection<?>) schema.get("required"))
                        .as("%s", variant)
                        .anyMatch(tells::equals);
            });
        });
    }

    /** Generators drop what all values of a list start with, up to the last word, even if there is only one value. */
    @Test
    void aClosedListIsOfWordsWithoutACommonStart() {
        for (String at : where(schema -> schema.containsKey("enum"))) {
            List<String> values = ((List<?>) schemas.get(at).get("enum"))
                    .stream().map(String::valueOf).toList();
            assertThat(schemas.get(at).get("type")).as(at).isEqualTo("string");
            assertThat(values).as(at).doesNotHaveDuplicates().noneMatch(value -> value.matches("[\\d.]+"));
            if (!at.contains("/headers/")) {
                assertThat(commonStart(values).replaceAll("[a-zA-Z0-9]+$", ""))
                        .as(at)
                        .isEmpty();
            }
        }
    }

    /** A client must not fail on a value that is added later. */
    @Test
    void aListThatMayGrowIsOpen() {
        List<String> open = where(schema -> schema.containsKey("x-known-values"));
        assertThat(open).contains("/components/schemas/UnscoredReason");
        for (String at : open) {
            assertThat(schemas.get(at)).as(at).containsEntry("type", "string").doesNotContainKey("enum");
            assertThat(String.valueOf(schemas.get(at).get("description")))
                    .as(at)
                    .containsAnyOf("may be added", "may add");
        }
    }

    @Test
    void aSchemaHasANameThatGeneratorsKeep() {
        for (String name : named().keySet()) {
            assertThat(name).matches("([A-Z][a-z]+)+").doesNotContain("Inner");
            assertThat(RESERVED).doesNotContain(name.toLowerCase(Locale.ROOT));
        }
    }

    /** Generators name the parameters of a call, and a list of values in a schema, so; another schema must not have the name. */
    @Test
    void noTwoThingsGetOneName() {
        Set<String> given = new TreeSet<>(named().keySet());
        operations().forEach((call, operation) -> {
            String id = capital(operation.get("operationId"));
            assertThat(given.add(id + "Request")).as(call).isTrue();
            assertThat(given).as(call).doesNotContain(id);
        });
        schemas.forEach((at, schema) -> {
            String[] path = at.split("/");
            if (schema.containsKey("enum") && at.matches("/components/schemas/\\w+/properties/\\w+")) {
                assertThat(given.add(path[3] + capital(path[5]) + "Enum"))
                        .as(at)
                        .isTrue();
            }
        });
        document(("tags")).forEach(tag -> assertThat(given).doesNotContain(tag.get("name") + "Api"));
    }

    @Test
    void aCallIsNamedByAVerb() {
        Set<Object> ids = new HashSet<>();
        operations().forEach((call, operation) -> {
            String id = String.valueOf(operation.get("operationId"));
            assertThat(VERBS).as(call).contains(id.replaceAll("[A-Z].*", ""));
            assertThat(ids.add(id)).as(call).isTrue();
        });
    }

    /** A generator makes one method of a call, with one body: the first that is named. */
    @Test
    void aBodyIsNeverAForm() {
        operations().forEach((call, operation) -> {
            Set<String> types = members(members(operation.get("requestBody")).get("content"))
                    .keySet();
            assertThat(types).as(call).noneMatch(type -> type.contains("form-"));
        });
    }

    /** A generator makes one method of a call, with one result, even if several statuses have one. */
    @Test
    void everyResultOfACallHasOneForm() {
        operations().forEach((call, operation) -> {
            Set<Object> results = new HashSet<>();
            members(operation.get("responses")).forEach((status, response) -> {
                Object json = members(members(response).get("content")).get("application/json");
                if (status.startsWith("2") && json != null) {
                    results.add(members(json).get("schema"));
                }
            });
            assertThat(results.size()).as(call).isLessThanOrEqualTo(1);
        });
    }

    private void assertNone(Predicate<Map<String, Object>> fault) {
        assertThat(where(fault)).isEmpty();
    }

    private List<String> where(Predicate<Map<String, Object>> sought) {
        List<String> found = new ArrayList<>();
        schemas.forEach((at, schema) -> {
            if (sought.test(schema)) {
                found.add(at);
            }
        });
        return found;
    }

    private Map<String, Map<String, Object>> named() {
        Map<String, Map<String, Object>> named = new TreeMap<>();
        members(members(document.get("components")).get("schemas"))
                .forEach((name, schema) -> named.put(name, members(schema)));
        return named;
    }

    private List<Map<String, Object>> document(String list) {
        return ((List<?>) document.get(list))
                .stream().map(ContractFormTest::members).toList();
    }

    private Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> operations = new TreeMap<>();
        members(document.get("paths")).forEach((path, item) -> members(item).forEach((method, operation) -> {
            if (members(operation).containsKey("responses")) {
                operations.put(method + " " + path, members(operation));
            }
        }));
        return operations;
    }

    /** Collects the schemas of a part of the document, by their pointers. */
    private void visit(String at, Object node) {
        if (node instanceof List<?> elements) {
            for (int index = 0; index < elements.size(); index++) {
                visit(at + "/" + index, elements.get(index));
            }
        }
        members(node).forEach((name, member) -> {
            if (name.equals("schema") || at.equals("/components/schemas")) {
                schema(at + "/" + name, member);
            } else if (!name.startsWith("example")) {
                visit(at + "/" + name, member);
            }
        });
    }

    private void schema(String at, Object node) {
        Map<String, Object> schema = members(node);
        schemas.put(at, schema);
        members(schema.get("properties")).forEach((name, member) -> schema(at + "/properties/" + name, member));
        for (String name : List.of("items", "additionalProperties")) {
            if (schema.get(name) instanceof Map<?, ?> inner) {
                schema(at + "/" + name, inner);
            }
        }
        for (String name : List.of("oneOf", "allOf", "anyOf")) {
            if (schema.get(name) instanceof List<?> alternatives) {
                alternatives.forEach(each -> schema(at + "/" + name + "/" + alternatives.indexOf(each), each));
            }
        }
    }

    /** The members of a mapping; none, if it is something else. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object node) {
        return node instanceof Map<?, ?> ? (Map<String, Object>) node : Map.of();
    }

    private static String commonStart(List<String> values) {
        String start = values.get(0);
        for (String value : values) {
            while (!value.startsWith(start)) {
                start = start.substring(0, start.length() - 1);
            }
        }
        return start;
    }

    private static String capital(Object name) {
        String text = String.valueOf(name);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
