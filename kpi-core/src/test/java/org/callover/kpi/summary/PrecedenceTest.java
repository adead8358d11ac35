package org.callover.kpi.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callover.kpi.comparison.UntestedReason;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.rating.NotRatedReason;
import org.callover.kpi.statistics.Significance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that tells what decides a score is the closed lists of the code, in their order. */
class PrecedenceTest {

    private static final Pattern CODE = Pattern.compile("(?m)^\\|[^`\\n]*`([A-Z_]+)`");

    static Stream<List<? extends Enum<?>>> lists() {
        return Stream.<Enum<?>[]>of(
                        UnscoredReason.values(),
                        NotRatedReason.values(),
                        Significance.values(),
                        UntestedReason.values(),
                        ExceptionRule.values())
                .map(Arrays::asList);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void thePageTellsTheListsInTheirOrder(List<? extends Enum<?>> list) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "scoring.md"));
        List<String> names = list.stream().map(Enum::name).toList();
        assertThat(CODE.matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .filter(names::contains)
                        .toList())
                .isEqualTo(names);
    }
}
