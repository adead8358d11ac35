package org.callover.gateway.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all calls have in common: formats, pages, caching and keys. */
class EveryCallIT extends OnOneGateway {

    private static final String API = "/api/v1";

    /** The values of the parameters without which a call is refused. */
    private static final Map<String, String> NAMED =
            Map.of("set", "violence", "paper", "islington-2021", "code", "E09000019", "series", "robbery");

    private static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return gateway.send(request.build());
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** The address of every call that reads, with what it needs to be answered. */
    private static List<String> readingCalls() {
        JsonObject paths = object(get("/openapi?format=json").body()).getJsonObject("paths");
        List<String> calls = new ArrayList<>(List.of("/openapi"));
        for (String path : paths.keySet()) {
            if (paths.getJsonObject(path).containsKey("get")) {
                String id = path.startsWith("/indicators")
                        ? "violence.knife-crime"
                        : path.startsWith("/series") ? "robbery" : "1";
                String named = path.replace("{id}", id);
                for (Map.Entry<String, String> name : NAMED.entrySet()) {
                    named = named.replace("{" + name.getKey() + "}", name.getValue());
                }
                boolean isAboutAnArea =
                        named.matches(".*/(scores|history|summary|explain|series|observations)(-metadata\\.json)?")
                                && !path.matches("/series(-metadata\\.json)?");
                calls.add(API + named + (isAboutAnArea ? "?area=E09000019" : ""));
            }
        }
        return calls;
    }

    private static String with(String call, String parameter) {
        return call + (call.contains("?") ? "&" : "?") + parameter;
    }

    @Test
    void refusesFormatsThatItDoesNotHave() {
        String key = gateway.shownKey();
        for (String call : readingCalls()) {
            assertThat(get(call, "X-API-Key", key).statusCode()).as(call).isEqualTo(200);
            HttpResponse<String> named = get(with(call, "format=xml"), "X-API-Key", key);
            assertThat(named.statusCode()).as(call).isEqualTo(406);
            assertThat(named.body()).as(call).contains("\"NOT_ACCEPTABLE\"", "format=", "\"parameter\":\"format\"");
            HttpResponse<String> foreign = get(call, "X-API-Key", key, "Accept", "application/xml");
            assertThat(foreign.statusCode()).as(call).isEqualTo(406);
            assertThat(foreign.body()).as(call).contains("\"NOT_ACCEPTABLE\"", "\"header\":\"Accept\"");
            String type = get(call, "X-API-Key", key)
                    .headers()
                    .firstValue("Content-Type")
                    .orElseThrow();
            String range = type.replaceAll("/.*", "/*;q=0.1, application/xml");
            assertThat(get(call, "X-API-Key", key, "Accept", range).statusCode())
                    .as(call)
                    .isEqualTo(200);
        }
    }

    @Test
    void saysHowLongAnAnswerMayBeKept() {
        String key = gateway.shownKey();
        for (String call : readingCalls()) {
            HttpResponse<String> answer = get(call, "X-API-Key", key);
            String caching = answer.headers().firstValue("Cache-Control").orElse("");
            if (call.equals(API + "/keys") || call.startsWith(API + "/keys/")) {
                assertThat(caching).as(call).isEqualTo("no-store");
                continue;
            }
            assertThat(caching).as(call).isIn("no-cache", "private, no-cache", "max-age=3600");
            assertThat(varying(answer)).as(call).contains("Accept", "Accept-Encoding");
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).as(call).startsWith("\"");
            HttpResponse<String> known = get(call, "X-API-Key", key, "If-None-Match", tag);
            assertThat(known.statusCode()).as(call).isEqualTo(304);
            assertThat(known.headers().firstValue("Cache-Control")).as(call).hasValue(caching);
            assertThat(known.headers().firstValue("ETag")).as(call).hasValue(tag);
        }
    }

    /** The names of the request headers that an answer depends on. */
    private static List<String> varying(HttpResponse<String> answer) {
        return answer.headers().allValues("Vary").stream()
                .flatMap(line -> Stream.of(line.split(", *")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v1/nothing", "/api/v1/areas?limit=0", "/api/v1/keys", "/health/ready"})
    void errorsAndHealthAreNotKept(String path) {
        assertThat(get(path).headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void anAnswerThatDependsOnTheKeyIsForItsCallerOnly() {
        for (String path : List.of("/api/v1/imports/1", "/api/v1/series/robbery")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
            assertThat(varying(answer)).contains("X-API-Key", "Authorization", "Accept-Encoding");
        }
    }

    @Test
    void aKeyMayBeABearerToken() {
        String key = gateway.shownKey();
        assertThat(get("/api/v1/keys", "Authorization", "Bearer " + key).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/keys", "Authorization", "bearer  " + key).statusCode())
                .isEqualTo(200);
        HttpResponse<String> wrong = get("/api/v1/keys", "Authorization", "Bearer " + key + "x");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("\"API_KEY_WRONG\"");
        assertThat(wrong.headers().allValues("WWW-Authenticate")).anyMatch(way -> way.startsWith("Bearer "));
        assertThat(get("/api/v1/keys", "Authorization", "Basic " + key).body()).contains("\"API_KEY_MISSING\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpi-sets", "indicators", "areas", "areas?kind=borough", "series", "imports", "keys"})
    void pagesOfAListAreTheWholeList(String list) {
        String key = gateway.shownKey();
        List<JsonObject> all =
                items(object(get(API + "/" + list, "X-API-Key", key).body()));
        List<JsonObject> paged = new ArrayList<>();
        String lines =
                get(with(API + "/" + list, "format=csv"), "X-API-Key", key).body();
        String next = with(API + "/" + list, "limit=7");
        while (next != null) {
            HttpResponse<String> page = get(next, "X-API-Key", key);
            JsonObject read = object(page.body());
            paged.addAll(items(read));
            String address = read.getString("next", null);
            assertThat(page.headers().firstValue("Link"))
                    .isEqualTo(Stream.ofNullable(address)
                            .map("<%s>; rel=\"next\""::formatted)
                            .findFirst());
            assertThat(items(read)).hasSizeLessThanOrEqualTo(7);
            next = address == null ? null : address.substring(address.indexOf(API));
        }
        assertThat(paged).isEqualTo(all).isNotEmpty();
        assertThat(lines.split("\r\n")).hasSize(all.size() + 1);
    }

    /** A CSV has the address of the next page in a header alone. A caller who keeps the CSV has to hear that there is one. */
    @Test
    void aPageOfCsvHasAnotherTagOnceThereIsANextPage() {
        String key = gateway.shownKey();
        int all = items(object(get(API + "/keys", "X-API-Key", key).body())).size();
        String path = API + "/keys?format=csv&limit=" + all;
        HttpResponse<String> last = get(path, "X-API-Key", key);
        gateway.post(API + "/keys", "application/json", "{\"name\": \"One more\", \"role\": \"READER\"}");
        HttpResponse<String> followed = get(path, "X-API-Key", key);
        assertThat(followed.body()).isEqualTo(last.body());
        assertThat(last.headers().allValues("Link")).noneMatch(link -> link.endsWith("rel=\"next\""));
        assertThat(followed.headers().allValues("Link")).anyMatch(link -> link.endsWith("rel=\"next\""));
        assertThat(followed.headers().firstValue("ETag"))
                .isNotEqualTo(last.headers().firstValue("ETag"));
    }

    private static List<JsonObject> items(JsonObject list) {
        return list.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            areas?limit=0             | limit | BAD_PARAMETER
            areas?limit=1001          | limit | BAD_PARAMETER
            areas?limit=many          | limit | BAD_PARAMETER
            areas?limit=1&limit=2     | limit | REPEATED_PARAMETER
            areas?after=nowhere       | after | BAD_CURSOR
            areas?kind=borough&after=london-boroughs | after | BAD_CURSOR
            series?after=             | after | BAD_PARAMETER
            imports?after=-1          | after | BAD_CURSOR
            indicators?set=violense   | set   | BAD_PARAMETER
            """)
    void refusesPagesThatThereAreNot(String list, String parameter, String code) {
        HttpResponse<String> refused = get(API + "/" + list);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        JsonObject fault = object(refused.body()).getJsonArray("errors").getJsonObject(0);
        assertThat(fault.getString("parameter")).isEqualTo(parameter);
        assertThat(fault.getString("code")).isEqualTo(code);
        assertThat(fault).doesNotContainKey("pointer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            areas?kind=burough                                              | items  | 0  | UNKNOWN_KIND | kind
            areas?kind=borough,burough                                      | items  | 32 | UNKNOWN_KIND | kind
            kpi-sets/islington-2021/scores?period=2021-12&area=E09000099    | scores | 0  | UNKNOWN_AREA | area
            kpi-sets/islington-2021/history?area=E09000099&from=2021-12&to=2021-12 | scores | 0 | UNKNOWN_AREA | area
            kpi-sets/islington-2021/summary?period=2021-12&area=E09000099   | sentences | 0 | UNKNOWN_AREA | area
            """)
    void answersWhatMayBeRightWithAWarning(String call, String list, int size, String code, String parameter) {
        JsonObject answer = gateway.json(API + "/" + call);
        assertThat(answer.getJsonArray(list)).hasSize(size);
        JsonObject warning = answer.getJsonArray("warnings").getJsonObject(0);
        assertThat(warning.getString("code")).isEqualTo(code);
        assertThat(warning.getString("parameter")).isEqualTo(parameter);
    }

    @Test
    void theSameSmallerAnswerForTwoUnknownAreasHasTwoTags() {
        String scores = "/api/v1/kpi-sets/violence/scores?period=2021-12&area=E09000019,";
        HttpResponse<String> one = get(scores + "E09000098");
        HttpResponse<String> other = get(scores + "E09000099");
        assertThat(one.body()).contains("E09000098").isNotEqualTo(other.body());
        assertThat(one.headers().firstValue("ETag"))
                .isNotEqualTo(other.headers().firstValue("ETag"));
    }
}
