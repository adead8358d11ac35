package org.callover.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * The contract against the one that was published, which {@code docs/contract} has: a client of that one still works.
 *
 * <p>After a change that is meant, {@code -Dcontract.rewrite=true} writes it anew.
 */
class PublishedContractTest {
    private static final Path PUBLISHED = Path.of("../docs/contract/openapi.yaml");

    @Test
    void clientsOfThePublishedContractStillWork() throws IOException {
        if (Boolean.getBoolean("contract.rewrite")) {
            Files.write(PUBLISHED, OpenApiDocument.yaml());
        }
        ChangedOpenApi changes = OpenApiCompare.fromSpecifications(parsed(Files.readString(PUBLISHED)), today());
        assertThat(changes.isIncompatible()).as(() -> report(changes)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void noticesBreakingChange(String what, Consumer<OpenAPI> change) {
        OpenAPI changed = today();
        change.accept(changed);
        assertThat(OpenApiCompare.fromSpecifications(today(), changed).isIncompatible())
                .as(what)
                .isTrue();
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                change("a call is gone", contract -> contract.getPaths().remove("/areas")),
                change(
                        "a parameter is gone",
                        contract -> scores(contract).getParameters().removeIf(one -> "compare".equals(one.getName()))),
                change("a parameter must be given", contract -> scores(contract)
                        .addParametersItem(
                                new QueryParameter().name("more").required(true).schema(new StringSchema()))),
                change(
                        "a status is gone",
                        contract -> scores(contract).getResponses().remove("200")),
                change("a format is gone", contract -> scores(contract)
                        .getResponses()
                        .get("200")
                        .getContent()
                        .remove("text/csv")),
                change(
                        "a member is gone",
                        contract -> problem(contract).getProperties().remove("detail")),
                change("a member that was always there may be absent", contract -> problem(contract)
                        .setRequired(List.of("code", "status"))),
                change(
                        "a member has another type",
                        contract -> problem(contract).getProperties().put("detail", new IntegerSchema())));
    }

    private static Arguments change(String what, Consumer<OpenAPI> change) {
        return Arguments.of(what, change);
    }

    private static Operation scores(OpenAPI contract) {
        return contract.getPaths().get("/kpi-sets/{set}/scores").getGet();
    }

    private static Schema<?> problem(OpenAPI contract) {
        return contract.getComponents().getSchemas().get("Problem");
    }

    private static OpenAPI today() {
        return parsed(new String(OpenApiDocument.yaml(), StandardCharsets.UTF_8));
    }

    private static OpenAPI parsed(String yaml) {
        return new OpenAPIV3Parser().readContents(yaml).getOpenAPI();
    }

    private static String report(ChangedOpenApi changes) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        new ConsoleRender().render(changes, new OutputStreamWriter(report, StandardCharsets.UTF_8));
        return report.toString(StandardCharsets.UTF_8);
    }
}
