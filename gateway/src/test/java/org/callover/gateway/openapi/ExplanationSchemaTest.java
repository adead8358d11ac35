package org.callover.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.StepKind;
import org.junit.jupiter.api.Test;

/** The known values of an explanation are the engine's own. */
class ExplanationSchemaTest {

    private final Schema<?> step = (Schema<?>) new OpenAPIV3Parser()
            .readContents(new String(OpenApiDocument.yaml(), StandardCharsets.UTF_8))
            .getOpenAPI()
            .getComponents()
            .getSchemas()
            .get("ExplanationStep");

    @Test
    void theKindsOfSteps() {
        assertThat(known("kind")).isEqualTo(names(StepKind.values()));
    }

    @Test
    void theWaysAValueFollows() {
        assertThat(known("arithmetic")).isEqualTo(names(Arithmetic.values()));
        assertThat(Arithmetic.values())
                .allSatisfy(each -> assertThat(step.getDescription()).contains("- `" + each + "`: "));
    }

    private Object known(String property) {
        return ((Schema<?>) step.getProperties().get(property)).getExtensions().get("x-known-values");
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
