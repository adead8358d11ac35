package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.callover.kpi.comparison.Comparison.Assessment;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.Ranked;

/** Whole scores: the mirror image of everything has the mirror image's score, and ranks are what ranks are. */
class ScoreLawsTest {

    @Property
    void aScoreIsTheMirrorImageOfItsOpposite(
            @ForAll @IntRange(min = -50, max = 50) int before,
            @ForAll @IntRange(min = -50, max = 50) int now,
            @ForAll @IntRange(min = -50, max = 50) int target,
            @ForAll @IntRange(max = 40) int margin) {
        Score.Scored lower = scored("lower", before, now, target, margin);
        Score.Scored higher = scored("higher", -before, -now, -target, margin);
        assertThat(lower.rating().rag()).isEqualTo(higher.rating().rag());
        assertThat(compared(lower).assessment()).isEqualTo(compared(higher).assessment());
        assertThat(compared(lower).movement())
                .isEqualTo(mirrored(compared(higher).movement()));
        assertThat(compared(lower).change()).isEqualTo(compared(higher).change().negate());
    }

    @Property
    void theWayBackIsTheOppositeOfTheWayThere(
            @ForAll @IntRange(min = -50, max = 50) int one, @ForAll @IntRange(min = -50, max = 50) int other) {
        Assessment there = compared(scored("lower", one, other, 0, 0)).assessment();
        Assessment back = compared(scored("lower", other, one, 0, 0)).assessment();
        assertThat(back)
                .isEqualTo(
                        switch (there) {
                            case BETTER -> Assessment.WORSE;
                            case WORSE -> Assessment.BETTER;
                            case SAME, NEUTRAL -> there;
                        });
    }

    @Property(tries = 200)
    void aRankIsOneMoreThanTheNumberAhead(@ForAll @Size(min = 2, max = 30) List<@IntRange(max = 9) Integer> values) {
        Scorecard card = ranked(values, "highest-first");
        for (int i = 0; i < values.size(); i++) {
            int own = values.get(i);
            long ahead = values.stream().filter(value -> value > own).count();
            assertThat(rank(card.scores().get(i)).position()).isEqualTo(ahead + 1);
            assertThat(rank(card.scores().get(i)).of()).isEqualTo(values.size());
        }
    }

    @Property(tries = 200)
    void bestFirstOfLowerIsBetterIsHighestFirstOfTheOpposite(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 9) Integer> values) {
        List<Integer> opposite = values.stream().map(value -> -value).toList();
        assertThat(positions(ranked(values, "best-first"))).isEqualTo(positions(ranked(opposite, "highest-first")));
    }

    private static Score.Scored scored(String good, int before, int now, int target, int margin) {
        return TestScorer.islington("calls islington 2020 %d%ncalls islington 2021 %d".formatted(before, now))
                .scored(
                        Defined.as("count calls")
                                .good(good)
                                .target(Integer.toString(target))
                                .amberWithin(margin + "%"),
                        "islington",
                        "2021-12");
    }

    private static Scorecard ranked(List<Integer> values, String order) {
        List<String> codes =
                IntStream.range(0, values.size()).mapToObj(i -> "area-" + i).toList();
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            observations.add(Observation.of(
                    new SeriesId("calls"),
                    new AreaCode(codes.get(i)),
                    Period.ofYear(2021),
                    BigDecimal.valueOf(values.get(i)),
                    1));
        }
        String places = String.join("\n", codes) + "\nall: " + String.join(" ", codes);
        return new TestScorer(Places.of(places), Told.dataset(observations))
                .scorecard(
                        String.join(" ", codes),
                        "2021-12",
                        Defined.as("count calls").benchmark("all " + order));
    }

    private static String positions(Scorecard card) {
        return card.scores().stream()
                .map(score -> Integer.toString(rank(score).position()))
                .collect(Collectors.joining(" "));
    }

    private static Ranked rank(Score score) {
        Standing standing = Objects.requireNonNull(((Score.Scored) score.result()).standing());
        return (Ranked) Objects.requireNonNull(standing.rank());
    }

    private static Compared compared(Score.Scored scored) {
        return (Compared) scored.comparison();
    }

    private static Movement mirrored(Movement movement) {
        return switch (movement) {
            case UP -> Movement.DOWN;
            case DOWN -> Movement.UP;
            case LEVEL -> Movement.LEVEL;
        };
    }
}
