package org.callover.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.callover.kpi.indicator.DefinitionProblem;
import org.junit.jupiter.api.Test;

/** Whatever text comes, the answer is problems with places: no exception, no exhaustion. */
class HostileTextTest {

    @Test
    void aTabInTheIndentationIsASyntaxFaultAtItsPlace() {
        DefinitionProblem problem = only("kpi: 1\nset: s\ntitle: T\nindicators:\n\t- id: s.a\n");
        assertThat(problem.code()).isEqualTo("SYNTAX");
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.message())
                .startsWith("this is not YAML: ")
                .contains("TAB")
                .contains("check the indentation");
    }

    @Test
    void anEmptyTextIsAFault() {
        assertThat(only("# nothing yet\n").message()).isEqualTo("the document is empty; start it with 'kpi: 1'");
    }

    @Test
    void twoDocumentsInOneTextAreAFault() {
        assertThat(only("kpi: 1\nset: a\n---\nkpi: 1\nset: b\n").code()).isEqualTo("SYNTAX");
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertThat(problems("\uFEFFkpi: 1\nset: s\ntitle: T\nindicators: []\n")).isEmpty();
    }

    @Test
    void whatIsNotUtf8IsAFaultAtItsLine() {
        assertThat(only("kpi: 1\nset: s\ntitle: Caf\uFFFD\nindicators: []\n"))
                .hasToString("d.yaml:3:11: this character is not UTF-8; save the file as UTF-8");
    }

    @Test
    void aliasesAreRefusedBeforeTheyMultiply() {
        StringBuilder bomb = new StringBuilder("kpi: 1\nset: s\ntitle: T\na0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(problems(bomb.toString())).hasSize(78).allMatch(problem -> problem.message()
                .startsWith("aliases (*name) are not allowed"));
    }

    @Test
    void moreFaultsThanAreListedAreStillFaults() {
        StringBuilder text = new StringBuilder("kpi: 1\nset: s\ntitle: T\nindicators:\n");
        for (int i = 0; i < 300; i++) {
            text.append("  - { id: i%d, title: I, measure: { count: robery }, dirction: lower }\n".formatted(i));
        }
        assertThat(problems(text.toString())).hasSize(200);
    }

    @Test
    void depthIsRefusedBeforeTheStackEnds() {
        assertThat(only("kpi: 1\nset: s\ntitle: " + "[".repeat(100_000) + "\n").message())
                .isEqualTo("blocks are nested more than 30 levels deep; no definition needs that");
    }

    @Test
    void lengthIsRefused() {
        assertThat(only("#".repeat(1_000_001)).message())
                .isEqualTo(
                        "the document has 1,000,001 characters, and the most is 1,000,000; split it into several files");
    }

    @Test
    void manyFaultsAreCutOffAtSomeNumber() {
        assertThat(problems("kpi: 1\nset: s\ntitle: T\nindicators: [" + "a, ".repeat(5000) + "a]"))
                .hasSize(200);
    }

    /** A text with some of its characters lost or doubled is read to the end all the same. */
    @Property(tries = 300)
    void spoiltTextsGiveProblemsAndNothingElse(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int wounds) {
        Random random = new Random(seed);
        for (String name : Documents.NAMES) {
            StringBuilder text = new StringBuilder(Documents.yaml(name));
            for (int i = 0; i < wounds; i++) {
                int at = random.nextInt(text.length());
                text.replace(
                        at,
                        at + 1,
                        random.nextBoolean()
                                ? ""
                                : String.valueOf("{}[]:-,'\"\n #&*!|>%@`0a".charAt(random.nextInt(22))));
            }
            assertThatCode(() -> problems(text.toString())).doesNotThrowAnyException();
        }
    }

    private static DefinitionProblem only(String yaml) {
        List<DefinitionProblem> problems = problems(yaml);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static List<DefinitionProblem> problems(String yaml) {
        return CatalogueReader.read(List.of(Documents.text("d.yaml", yaml))).problems();
    }
}
