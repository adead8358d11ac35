package org.callover.gateway.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that openapi-generator makes from the contract as it is served: they compile, and answer the README's questions. */
class GeneratedClientsIT extends OnOneGateway {

    private static final Path GENERATORS = Tool.HOME.resolve("generators");
    private static final String LIBRARIES = Tool.HOME.resolve("libraries") + File.separator + "*";

    private static Path packages;

    @BeforeAll
    static void installThePackages() {
        packages = Tool.packages();
    }

    private static Stream<Path> generators() throws IOException {
        try (Stream<Path> jars = Files.list(GENERATORS)) {
            List<Path> found = jars.sorted().toList();
            assertThat(found).hasSize(2);
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void java(Path generator) throws IOException {
        Tool tool = client(generator, "java", "--additional-properties=library=native");
        List<String> compile = new ArrayList<>(
                List.of(beside(Tool.JAVA, "javac"), "-nowarn", "-proc:none", "-d", "classes", "-cp", LIBRARIES));
        compile.add(Tool.SOURCES.resolve("java/Questions.java").toString());
        compile.addAll(files(tool.folder().resolve("generated/src/main"), ".java"));
        tool.run(compile);
        assertThat(tool.run(questions(Tool.JAVA, "-cp", "classes" + File.pathSeparator + LIBRARIES, "Questions")))
                .contains("Java: every question has its answer");
    }

    @ParameterizedTest
    @MethodSource("generators")
    void typeScript(Path generator) throws IOException {
        Tool tool = client(generator, "typescript-fetch");
        for (String name : List.of("questions.ts", "tsconfig.json")) {
            Files.copy(
                    Tool.SOURCES.resolve("typescript").resolve(name),
                    tool.folder().resolve(name));
        }
        Files.createSymbolicLink(tool.folder().resolve("node_modules"), packages);
        tool.run("node", packages.resolve("typescript/bin/tsc").toString(), "-p", ".");
        assertThat(tool.run(questions("node", "compiled/questions.js")))
                .contains("TypeScript: every question has its answer");
    }

    @ParameterizedTest
    @MethodSource("generators")
    void python(Path generator) throws IOException {
        Tool tool = client(generator, "python");
        tool.run("python3", "-m", "compileall", "-q", "generated/openapi_client");
        String program = "questions.py";
        Files.copy(
                Tool.SOURCES.resolve("python").resolve(program), tool.folder().resolve(program));
        tool.run("python3", "-m", "py_compile", program);
        assumeTrue(
                tool.run("python3", "-c", """
                        from importlib.util import find_spec
                        print(all(find_spec(name) for name in ("pydantic", "urllib3", "dateutil", "typing_extensions")))
                        """).contains("True"),
                "the libraries of the Python client are not installed, so it is only compiled");
        assertThat(tool.run(questions("env", "PYTHONPATH=generated", "python3", program)))
                .contains("Python: every question has its answer");
    }

    /** Makes the client of one language in a new folder. The generator reads the contract where it is served. */
    private static Tool client(Path generator, String language, String... options) {
        String version = generator.getFileName().toString().replaceAll("[^0-9]*([0-9.]+)\\.jar", "$1");
        Tool tool = Tool.in(Tool.HOME.resolve(language + "-" + version));
        List<String> command = new ArrayList<>(List.of(Tool.JAVA, "-jar", generator.toString(), "generate", "-g"));
        command.addAll(List.of(language, "-i", gateway.at("/openapi").toString(), "-o", "generated"));
        command.addAll(List.of(options));
        tool.run(command);
        return tool;
    }

    private static List<String> questions(String... program) {
        List<String> command = new ArrayList<>(List.of(program));
        command.add(gateway.at("").toString());
        command.add(gateway.shownKey());
        return command;
    }

    private static List<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).filter(name -> name.endsWith(ending)).toList();
        }
    }

    private static String beside(String program, String other) {
        return Path.of(program).resolveSibling(other).toString();
    }
}
