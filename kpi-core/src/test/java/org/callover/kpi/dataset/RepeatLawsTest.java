package org.callover.kpi.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;

/** An observation that repeats what is held need not be stored: with it or without it, every answer is the same. */
class RepeatLawsTest {

    private static final Term CALLS = Term.of(new SeriesId("calls"));
    private static final AreaCode CAMDEN = new AreaCode("camden");
    private static final YearMonth FIRST = YearMonth.of(2021, 1);
    private static final int MONTHS = 6;

    /** Files, each with at most one observation of a period. */
    private record Files(List<List<Observation>> each) {}

    /** What an instance holds: its dataset, and the observations in its store. */
    private static final class Instance {
        private Dataset dataset = Dataset.EMPTY;
        private final List<Observation> stored = new ArrayList<>();
        private int imports;

        /** Imports a file, and returns whether it changed anything. */
        boolean take(List<Observation> file) {
            int number = ++imports;
            EffectCounts effects = new EffectCounts(dataset, number);
            List<Observation> sent = file.stream()
                    .map(one -> from(one, number))
                    .filter(effects::add)
                    .toList();
            Dataset after = effects.build(Instant.EPOCH);
            sent.stream()
                    .filter(one -> after.isOfNewest(number, CALLS, CAMDEN, one.period()))
                    .forEach(stored::add);
            boolean changes = !effects.isBefore(after);
            dataset = after;
            return changes;
        }
    }

    private static Observation from(Observation one, int number) {
        return new Observation(
                one.series(), one.area(), one.period(), one.value(), one.breakdown(), one.flags(), one.basis(), number);
    }

    @Property
    void leavingRepeatsOutChangesNoAnswer(@ForAll("files") Files files) {
        Instance careful = new Instance();
        DatasetBuilder all = Dataset.EMPTY.toBuilder();
        int number = 0;
        for (List<Observation> file : files.each) {
            careful.take(file);
            number++;
            for (Observation one : file) {
                all.add(from(one, number));
            }
            assertThat(answers(careful.dataset)).isEqualTo(answers(all.build(number, Instant.EPOCH)));
        }
    }

    @Property
    void fileThatIsSentAgainChangesNothing(@ForAll("files") Files files) {
        Instance instance = new Instance();
        for (List<Observation> file : files.each) {
            instance.take(file);
            Dataset before = instance.dataset;
            List<Observation> stored = List.copyOf(instance.stored);
            assertThat(instance.take(file)).isFalse();
            assertThat(instance.dataset).isSameAs(before);
            assertThat(instance.stored).isEqualTo(stored);
        }
    }

    @Property
    void storeReplaysToWhatIsHeld(@ForAll("files") Files files, @ForAll Random order) {
        Instance instance = new Instance();
        files.each.forEach(instance::take);
        List<Observation> shuffled = new ArrayList<>(instance.stored);
        Collections.shuffle(shuffled, order);
        Dataset replayed = Told.dataset(shuffled);
        Period all = Period.of(FIRST, 2 * MONTHS);
        assertThat(replayed.held(CALLS, CAMDEN, all)).isEqualTo(instance.dataset.held(CALLS, CAMDEN, all));
        assertThat(answers(replayed)).isEqualTo(answers(instance.dataset));
        assertThat(replayed.lastSource(CALLS)).isEqualTo(instance.dataset.lastSource(CALLS));
    }

    /** Everything that can be read of a column, without the numbers of its imports. */
    private static Map<String, Object> answers(Dataset dataset) {
        Column column = dataset.column(CALLS, CAMDEN);
        Map<String, Object> answers = new TreeMap<>();
        for (int start = 0; start < 2 * MONTHS; start++) {
            YearMonth month = FIRST.plusMonths(start);
            answers.put("latest " + month, column.latest(month));
            answers.put("standing " + month, column.standingFor(month));
            answers.put("last " + month, column.lastMonth(Window.rolling(3).endingAt(month)));
            for (int months = 1; months <= 2 * MONTHS - start; months++) {
                Period period = Period.of(month, months);
                answers.put("total " + period, column.total(period));
                answers.put("exactly " + period, column.exactly(period));
            }
        }
        return answers;
    }

    /** Files of months, and of longer periods over them, with few different values, so that many repeat what is held. */
    @Provide
    Arbitrary<Files> files() {
        Arbitrary<Observation> observation = Combinators.combine(
                        Arbitraries.integers().between(0, MONTHS - 1),
                        Arbitraries.of(1, 1, 1, 2, 3, 6),
                        Arbitraries.of("1", "1", "1", "2").map(BigDecimal::new),
                        Arbitraries.of(Set.<Flag>of(), Set.<Flag>of(), Set.<Flag>of(), Set.of(Flag.PROVISIONAL)))
                .as((start, months, value, flags) -> new Observation(
                        CALLS.series(),
                        CAMDEN,
                        Period.of(FIRST.plusMonths(start - start % months), months),
                        value,
                        Breakdown.NONE,
                        flags,
                        1));
        return observation
                .list()
                .ofMaxSize(10)
                .map(RepeatLawsTest::onceEach)
                .list()
                .ofMaxSize(6)
                .map(Files::new);
    }

    private static List<Observation> onceEach(List<Observation> given) {
        TreeMap<String, Observation> once = new TreeMap<>();
        given.forEach(one -> once.putIfAbsent(one.period().toString(), one));
        return List.copyOf(once.values());
    }
}
