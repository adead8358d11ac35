package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.standing.Standing.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * Nothing favours one direction: what is counted below zero, under the opposite direction of good, has the mirror image's
 * rating, change, variation, assurance and rank.
 */
class MirrorLawsTest {

    private static final YearMonth FIRST = YearMonth.of(2020, 1);
    private static final String COUNTED = "count calls";
    private static final String MIRRORED = "count nothing - calls";

    @Property
    void theMirrorImageOfMonthsHasTheMirrorImagesScore(
            @ForAll @Size(24) List<@IntRange(max = 40) Integer> months,
            @ForAll boolean lowerIsBetter,
            @ForAll boolean isMonth,
            @ForAll @IntRange(max = 400) int target,
            @ForAll @IntRange(max = 40) int margin) {
        TestScorer desk = TestScorer.islington(observed("islington", months));
        String window = isMonth ? "month" : "rolling-12";
        Score score = score(desk, COUNTED, lowerIsBetter, window, target, margin);
        Score mirror = score(desk, MIRRORED, !lowerIsBetter, window, -target, margin);

        assertThat(mirror.rag()).isEqualTo(score.rag());
        assertThat(mirror.variation()).isEqualTo(score.variation());
        assertThat(mirror.assurance()).isEqualTo(score.assurance());
        Compared change = compared(score);
        Compared opposite = compared(mirror);
        assertThat(opposite.assessment()).isEqualTo(change.assessment());
        assertThat(opposite.movement()).isEqualTo(mirrored(change.movement()));
        assertThat(opposite.change()).isEqualTo(change.change().negate());
        assertThat(opposite.percentChange()).isEqualTo(negated(change.percentChange()));
        assertThat(opposite.fromZero()).isEqualTo(change.fromZero());
    }

    @Property
    void aTargetedChangeHasTheSameMirror(
            @ForAll @Size(2) List<@IntRange(min = 1, max = 60) Integer> years,
            @ForAll @IntRange(min = -50, max = 50) int percent,
            @ForAll @IntRange(max = 20) int margin) {
        TestScorer desk = TestScorer.islington("""
                calls islington 2020 %d
                calls islington 2021 %d
                nothing islington 2020 0
                nothing islington 2021 0
                """.formatted(years.get(0), years.get(1)));
        // 5% less of what is below zero is 5% of its magnitude further down: the mirror of 5% more
        Defined lower = Defined.as(COUNTED).good("lower").target(percent + "% on year-earlier");
        Defined higher = Defined.as(MIRRORED).good("higher").target(-percent + "% on year-earlier");
        Score score = desk.score(lower.amberWithin(margin + "%"), "islington", "2021-12");
        Score mirror = desk.score(higher.amberWithin(margin + "%"), "islington", "2021-12");
        assertThat(target(mirror)).isEqualTo(target(score).negate());
        assertThat(mirror.rag()).isEqualTo(score.rag());
    }

    @Property
    void bestFirstOfTheMirrorIsTheSameOrder(@ForAll @Size(min = 2, max = 9) List<@IntRange(max = 5) Integer> counts) {
        List<String> codes =
                IntStream.range(0, counts.size()).mapToObj(i -> "area-" + i).toList();
        String observations = IntStream.range(0, counts.size())
                .mapToObj(i -> observed(codes.get(i), List.of(counts.get(i))))
                .collect(Collectors.joining());
        TestScorer desk = TestScorer.of(String.join("\n", codes) + "\nall: " + String.join(" ", codes), observations);
        for (String code : codes) {
            Ranked mirrored = rank(desk, MIRRORED, "higher", code);
            Ranked counted = rank(desk, COUNTED, "lower", code);
            assertThat(mirrored)
                    .isEqualTo(new Ranked(
                            counted.position(),
                            counted.of(),
                            counted.isShared(),
                            counted.value().negate(),
                            counted.fromLowest(),
                            counted.fromHighest(),
                            counted.leftOut()));
        }
    }

    private static Score score(TestScorer desk, String measure, boolean lower, String window, int target, int margin) {
        Defined indicator = Defined.as(measure)
                .good(lower ? "lower" : "higher")
                .window(window)
                .target(Integer.toString(target))
                .amberWithin(margin + "%");
        return desk.score(indicator, "islington", "2021-12");
    }

    private static String observed(String area, List<Integer> months) {
        return IntStream.range(0, months.size())
                .mapToObj(i -> "calls %1$s %2$s %3$d%nnothing %1$s %2$s 0%n"
                        .formatted(area, FIRST.plusMonths(i), months.get(i)))
                .collect(Collectors.joining());
    }

    private static Ranked rank(TestScorer desk, String measure, String good, String area) {
        Defined indicator =
                Defined.as(measure).good(good).window("month").compare("none").benchmark("all best-first");
        return (Ranked) Objects.requireNonNull(
                Objects.requireNonNull(desk.scored(indicator, area, "2020-01").standing())
                        .rank());
    }

    private static Compared compared(Score score) {
        return (Compared) ((Score.Scored) score.result()).comparison();
    }

    private static Quantity target(Score score) {
        return Objects.requireNonNull(((Score.Scored) score.result()).rating().target());
    }

    private static @Nullable Quantity negated(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.negate();
    }

    private static Movement mirrored(Movement movement) {
        return switch (movement) {
            case UP -> Movement.DOWN;
            case DOWN -> Movement.UP;
            case LEVEL -> Movement.LEVEL;
        };
    }
}
