package org.callover.kpi.feed.subtotal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SumSearchTest {

    private static final int PLACES = 3;

    private static int[] random(Random random, int months, int most) {
        return random.ints((long) months * PLACES, 0, most).toArray();
    }

    private static int[] sum(int[]... parts) {
        return IntStream.range(0, parts[0].length)
                .map(cell ->
                        List.of(parts).stream().mapToInt(part -> part[cell]).sum())
                .toArray();
    }

    private static List<Integer> partsOfLast(BitSet unknown, int[]... lines) {
        return SumSearch.of(PLACES, List.of(lines), unknown).partsOf(lines.length - 1);
    }

    @Test
    void findsTheLinesThatAddUpAmongOthers() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<int[]> lines = new ArrayList<>();
            for (int line = 0; line < 12; line++) {
                lines.add(random(random, 24, 2 + random.nextInt(40)));
            }
            lines.add(sum(lines.get(2), lines.get(5), lines.get(11)));
            SumSearch search = SumSearch.of(PLACES, lines, new BitSet());
            assertThat(search.partsOf(12)).containsExactlyInAnyOrder(2, 5, 11);
            assertThat(IntStream.range(0, 12)
                            .filter(line -> !search.partsOf(line).isEmpty()))
                    .isEmpty();
        }
    }

    @Test
    void findsNoSumOfFewerThanTwoLinesOrOfZeros() {
        Random random = new Random(1);
        int[] one = random(random, 12, 9);
        int[] zero = new int[one.length];
        assertThat(partsOfLast(new BitSet(), zero, one, one.clone())).isEmpty();
        assertThat(partsOfLast(new BitSet(), zero, zero.clone(), zero.clone())).isEmpty();
    }

    @Test
    void needsTwelveMonthsThatAreKnown() {
        Random random = new Random(1);
        int[] one = random(random, 12, 9);
        int[] two = random(random, 12, 9);
        BitSet unknown = new BitSet();
        assertThat(partsOfLast(unknown, one, two, sum(one, two))).hasSize(2);
        unknown.set(3);
        assertThat(partsOfLast(unknown, one, two, sum(one, two))).isEmpty();
    }

    @Test
    void givesUpATableThatTakesTooLong() {
        Random random = new Random(3);
        List<int[]> lines = new ArrayList<>();
        for (int line = 0; line < 60; line++) {
            lines.add(IntStream.generate(() -> 1).limit(36L * PLACES).toArray());
        }
        lines.add(IntStream.generate(() -> 30 + random.nextInt(2))
                .limit(36L * PLACES)
                .toArray());
        assertThat(SumSearch.of(PLACES, lines, new BitSet()).partsOf(60)).isEmpty();
    }
}
