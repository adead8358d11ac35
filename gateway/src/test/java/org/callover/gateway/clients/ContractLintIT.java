package org.callover.gateway.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two usual linters have nothing to say about the contract as it is served: no error, and no warning. */
class ContractLintIT extends OnOneGateway {

    private static Path packages;
    private static Tool tool;

    @BeforeAll
    static void saveTheContract() throws IOException {
        packages = Tool.packages();
        tool = Tool.in(Tool.HOME.resolve("lint"));
        Files.writeString(
                tool.folder().resolve("openapi.yaml"), gateway.get("/openapi").body());
        Files.writeString(tool.folder().resolve(".spectral.yaml"), "extends: ['spectral:oas']\n");
    }

    @Test
    void spectral() {
        String report = tool.run(
                "node",
                program("@stoplight/spectral-cli/dist/index.js"),
                "lint",
                "openapi.yaml",
                "--fail-severity=hint");
        assertThat(report).contains("No results with a severity of 'hint' or higher found!");
    }

    @Test
    void redocly() {
        String report = tool.run(
                "node",
                program("@redocly/cli/bin/cli.js"),
                "lint",
                "openapi.yaml",
                "--extends=recommended",
                "--format=summary");
        assertThat(report).contains("Your API description is valid").doesNotContainIgnoringCase("you have");
    }

    private static String program(String path) {
        return packages.resolve(path).toString();
    }
}
