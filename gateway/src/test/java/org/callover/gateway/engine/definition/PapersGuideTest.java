package org.callover.gateway.engine.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.catalogue.FolderSource;
import org.callover.kpi.indicator.DefinitionProblem;
import org.callover.kpi.paper.PaperColumn;
import org.callover.kpi.paper.PaperWord;
import org.callover.kpi.paper.RowChoice;
import org.callover.kpi.paper.ScoreFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide to papers: its examples are read without a fault, and it names everything that a template can use. */
class PapersGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "papers.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("`([a-zA-Z{}0-9-]+)`");

    private static final List<DefinitionText> SHIPPED = Stream.concat(
                    ShippedTexts.read().stream(), new FolderSource(Path.of("..", "docs", "examples")).texts().stream())
            .toList();

    private static String guide() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> examples() {
        return EXAMPLE.matcher(guide())
                .results()
                .map(found -> found.group(1))
                .map(PapersGuideTest::whole)
                .toList();
    }

    /** An example is a whole template, or entries of its content. */
    private static String whole(String example) {
        return example.startsWith("kpi:")
                ? example
                : "kpi: 1\npaper: of-the-guide\ntitle: T\nscores: islington-2021\nsections:\n  - content:\n"
                        + example.indent(6);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleHasNoFault(String example) {
        assertThat(problems(example)).isEmpty();
    }

    @Test
    void theExamplesAreOfEveryKind() {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(String.join("\n", examples()))
                .contains("table: scores", "table: periods", "table: months", "table: areas", "table: breakdown")
                .contains("chart: run", "chart: rolling-12", "chart: lines", "chart: ranking")
                .contains("sentences:", "each: exceptions", "footnotes:");
    }

    @Test
    void everyWordOfATemplateIsInTheGuide() {
        Set<String> named = new TreeSet<>();
        Matcher words = WORD.matcher(guide());
        while (words.find()) {
            named.add(words.group(1));
        }
        assertThat(named)
                .containsAll(PaperColumn.words().keySet())
                .containsAll(RowChoice.Kind.words().keySet())
                .containsAll(ScoreFigure.keys().keySet())
                .containsAll(PaperWord.keys().keySet().stream()
                        .map(word -> "{{" + word + "}}")
                        .collect(Collectors.toSet()));
    }

    @Test
    void theFaultsThatItShowsAreFound() {
        String faulty = whole("""
                - text: "{{violence.robbery.percentChnage}}"
                - { chart: run, indicator: violence.robery }
                - { heading: None }
                """);
        List<String> found = problems(faulty).stream()
                .map(problem -> problem.message().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(found).hasSize(3);
        assertThat(guide().toLowerCase(Locale.ROOT)).contains(found);
    }

    private static List<DefinitionProblem> problems(String template) {
        return CatalogueReader.read(Stream.concat(
                                SHIPPED.stream(), Stream.of(new DefinitionText("guide.yaml", template, Origin.OFFICER)))
                        .toList())
                .problems();
    }
}
