package org.callover.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that a page of the documentation names, such as {@code `ThatTest#thatRule`}. */
public final class NamedTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:#(\\w+))?`");
    private static final List<String> TESTS = List.of("kpi-core/src/test/java", "gateway/src/test/java");

    private final String page;
    private final Map<String, String> sources = new TreeMap<>();

    private NamedTests(String page) {
        this.page = page;
    }

    /** Those that a page in {@code docs} names. */
    public static NamedTests of(String page) {
        try {
            NamedTests tests =
                    new NamedTests(Files.readString(ROOT.resolve("docs").resolve(page)));
            for (String folder : TESTS) {
                tests.readAll(ROOT.resolve(folder));
            }
            return tests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.merge(name, Files.readString(file), String::concat);
            }
        }
    }

    /** The text of the page. */
    public String text() {
        return page;
    }

    /** As the page writes them. */
    public List<String> all() {
        return NAMED.matcher(page).results().map(MatchResult::group).toList();
    }

    /** Those that do not exist. */
    public List<String> missing() {
        return NAMED.matcher(page)
                .results()
                .filter(one -> !exists(one))
                .map(MatchResult::group)
                .toList();
    }

    private boolean exists(MatchResult test) {
        String sought = test.group(2) == null ? "class " + test.group(1) : test.group(2);
        return Pattern.compile("\\b" + sought + "\\b")
                .matcher(sources.getOrDefault(test.group(1), ""))
                .find();
    }
}
