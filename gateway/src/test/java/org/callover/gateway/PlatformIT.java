package org.callover.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.callover.gateway.contract.HttpExchange;
import org.callover.gateway.contract.ResponseRules;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ArquillianExtension.class)
@Order(Order.DEFAULT + 1)
class PlatformIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ArquillianResource
    private URL root;

    @Deployment(testable = false)
    static WebArchive war() {
        return BuiltWar.atRoot();
    }

    @Test
    void itIsReadyWhenTheDatabaseAnswers() throws Exception {
        HttpResponse<String> health = send("GET", "/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"database\"").contains("UP");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing-here, 404, NOT_FOUND",
        "GET, /api/v1/nothing-here, 404, NOT_FOUND",
        "GET, /problem, 404, NOT_FOUND",
        "DELETE, /openapi, 405, METHOD_NOT_ALLOWED",
    })
    void everyErrorIsAProblemDocument(String method, String path, int status, String code) throws Exception {
        HttpResponse<String> problem = send(method, path);
        assertThat(problem.statusCode()).isEqualTo(status);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body())
                .contains("\"code\":\"" + code + "\"")
                .contains("\"instance\":\"" + path + "\"")
                .doesNotContain("Payara")
                .doesNotContain("\tat ");
    }

    @Test
    void aBoardIsScoredFromTheSampleFiguresAsJsonAndAsCsv() throws Exception {
        String board = "/api/v1/kpi-sets/islington-2021/scores?area=E09000019&period=2021-12";
        HttpResponse<String> json = send("GET", board);
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(json.headers().firstValue("ETag").orElseThrow()).startsWith("\"");
        assertThat(json.body())
                .contains("\"indicator\":\"violence.knife-crime\"")
                .contains("\"percentChange\":-12.75626423690205")
                .contains("\"ragReason\":\"383 <= 417.05\"");
        HttpResponse<String> csv = send("GET", board + "&format=csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(32);
        assertThat(send("GET", board + "&format=xml").statusCode()).isEqualTo(406);
        assertThat(send("GET", board + "&colour=red").body()).contains("\"code\":\"UNKNOWN_PARAMETER\"");
    }

    @Test
    void theWorkedExamplesArePublishedAndAllOfThemComeOut() throws Exception {
        HttpResponse<String> published = send("GET", "/api/v1/conformance");
        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(published.headers().firstValue("ETag").orElseThrow()).startsWith("\"");
        assertThat(published.body())
                .contains("\"set\":\"engine-windows\"", "\"set\":\"violence\"", "\"set\":\"neighbourhood\"")
                .contains("\"version\":\"1.")
                .doesNotContain("\"reproduced\":false");
        assertThat(send("GET", "/api/v1/kpi-sets").body()).doesNotContain("engine-");
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/v1/imports", "POST, /api/v1/definitions"})
    void whatWritesNeedsAKey(String method, String path) throws Exception {
        HttpResponse<String> refused = send(method, path);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("X-API-Key");
    }

    private HttpResponse<String> send(String method, String path)
            throws IOException, InterruptedException, URISyntaxException {
        URI uri = root.toURI().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        ResponseRules.SHIPPED.check(HttpExchange.of(request, response));
        return response;
    }
}
