package org.callover.kpi.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.ColumnHead;
import org.callover.kpi.dataset.column.PackedColumn;
import org.callover.kpi.dataset.held.Coverage;
import org.callover.kpi.dataset.held.Holdings;
import org.callover.kpi.dataset.held.Selection;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Area.Succession;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** Columns in a store, few of which are in memory, give every answer that they give if all are. */
class StoredColumnLawsTest {

    private static final YearMonth FIRST = YearMonth.of(2021, 1);
    private static final int MONTHS = 12;
    private static final List<Term> TERMS = List.of(
            Term.of(new SeriesId("calls")),
            Term.of(new SeriesId("fires")),
            new Term(new SeriesId("calls"), Breakdown.parse("age=1-24")));
    private static final List<AreaCode> PLACES =
            List.of(new AreaCode("camden"), new AreaCode("hendon"), new AreaCode("finchley"), new AreaCode("barnet"));
    private static final Areas AREAS = Areas.of(List.of(
            Area.place(PLACES.get(0), "Camden", "borough"),
            Area.place(PLACES.get(1), "Hendon", "borough"),
            Area.place(PLACES.get(2), "Finchley", "borough"),
            new Area(
                    PLACES.get(3),
                    "Barnet",
                    "borough",
                    List.of(),
                    List.of(),
                    "places",
                    new Succession(PLACES.subList(1, 3), FIRST.plusMonths(6)))));

    /** Imports in turn: in memory, in a store, and in a store of another node that follows. */
    private static final class Instances {
        private final ForgetfulSource source;
        private final ForgetfulSource other;
        private Dataset inMemory = Dataset.EMPTY;
        private Dataset stored;
        private Dataset following;
        private int imports;

        Instances(int most) {
            source = new ForgetfulSource(most);
            other = new ForgetfulSource(most);
            stored = source.empty();
            following = other.empty();
        }

        void take(List<Observation> file) {
            int number = ++imports;
            Instant instant = Instant.EPOCH.plusSeconds(number);
            List<Observation> sent = file.stream().map(one -> from(one, number)).toList();
            EffectCounts here = new EffectCounts(inMemory, number);
            EffectCounts there = new EffectCounts(stored, number);
            List<Observation> kept = sent.stream().filter(here::add).toList();
            assertThat(sent.stream().filter(there::add).toList()).isEqualTo(kept);
            assertThat(List.of(there.added(), there.revised(), there.unchanged()))
                    .isEqualTo(List.of(here.added(), here.revised(), here.unchanged()));
            Dataset after = here.build(instant);
            Dataset afterwards = there.build(instant);
            assertThat(there.isBefore(afterwards)).isEqualTo(here.isBefore(after));
            // Answers are the same before the import is stored, too.
            assertThat(answers(afterwards)).isEqualTo(answers(after));
            DatasetBuilder follower = following.toBuilder();
            for (Observation one : kept) {
                boolean isStored = isOfNewest(after, one);
                assertThat(isOfNewest(afterwards, one)).isEqualTo(isStored);
                if (isStored) {
                    follower.add(one);
                }
            }
            inMemory = after;
            stored = source.commit(afterwards);
            following = other.commit(follower.build(number, instant));
        }

        private static boolean isOfNewest(Dataset dataset, Observation one) {
            return dataset.isOfNewest(one.source(), new Term(one.series(), one.breakdown()), one.area(), one.period());
        }
    }

    private static Observation from(Observation one, int number) {
        return new Observation(
                one.series(), one.area(), one.period(), one.value(), one.breakdown(), one.flags(), one.basis(), number);
    }

    @Property(tries = 300)
    void storedColumnsGiveTheSameAnswers(
            @ForAll("files") List<List<Observation>> files, @ForAll @IntRange(max = 3) int most) {
        Instances instances = new Instances(most);
        List<Dataset> earlier = new ArrayList<>();
        List<Map<String, Object>> answers = new ArrayList<>();
        for (List<Observation> file : files) {
            instances.take(file);
            answers.add(answers(instances.inMemory));
            earlier.add(instances.stored);
            assertThat(answers(instances.stored)).isEqualTo(answers(instances.inMemory));
            assertThat(answers(instances.following)).isEqualTo(answers(instances.inMemory));
        }
        // A snapshot that a later import has replaced answers as before.
        for (int at = 0; at < earlier.size(); at++) {
            assertThat(answers(earlier.get(at))).isEqualTo(answers.get(at));
        }
    }

    @Property(tries = 300)
    void columnIsTheSameAfterItWasPacked(@ForAll("files") List<List<Observation>> files) {
        Instances instances = new Instances(0);
        files.forEach(instances::take);
        for (Term term : TERMS) {
            for (AreaCode place : PLACES) {
                Column column = instances.inMemory.column(term, place);
                Column unpacked = PackedColumn.read(PackedColumn.of(column));
                assertThat(ColumnHead.of(unpacked)).isEqualTo(ColumnHead.of(column));
                assertThat(PackedColumn.of(unpacked)).isEqualTo(PackedColumn.of(column));
                assertThat(unpacked.held(Selection.ALWAYS)).isEqualTo(column.held(Selection.ALWAYS));
                assertThat(unpacked.monthly(column.firstMonth(), column.endMonth()))
                        .isEqualTo(column.monthly(column.firstMonth(), column.endMonth()));
            }
        }
    }

    @Property(tries = 100)
    void columnsThatAreOpenedTogetherAreLoadedOnce(@ForAll("files") List<List<Observation>> files) {
        Instances instances = new Instances(0);
        files.forEach(instances::take);
        int before = instances.source.loads();
        Dataset open = instances.stored.opened(TERMS);
        for (Term term : TERMS) {
            for (AreaCode place : PLACES) {
                assertThat(open.column(term, place)).isSameAs(open.column(term, place));
            }
        }
        assertThat(instances.source.loads() - before).isLessThanOrEqualTo(1);
    }

    /** Everything that can be read of a dataset. */
    private static Map<String, Object> answers(Dataset dataset) {
        Map<String, Object> answers = new TreeMap<>();
        answers.put("terms", dataset.terms());
        answers.put("revision", dataset.revision());
        answers.put("extent", dataset.extent(Set.copyOf(TERMS)));
        for (int month = 0; month < 2 * MONTHS; month++) {
            YearMonth upTo = FIRST.plusMonths(month);
            answers.put("last up to " + upTo, dataset.lastMonth(Set.copyOf(TERMS), upTo));
        }
        Holdings holdings = Holdings.of(dataset);
        Dataset joined = dataset.joined(AREAS, TERMS.stream());
        for (Term term : TERMS) {
            answers.put(term + " last", dataset.lastSource(term));
            answers.put(term + " bases", dataset.saysBases(term));
            answers.put(term + " areas", holdings.areas(term.series()));
            answers.put(term + " months", dataset.months(term).keySet());
            for (int after = 0; after < 3; after++) {
                Selection all = new Selection(List.of(term.series()), null, Selection.ALWAYS, after);
                answers.put(term + " rows since " + after, holdings.inForce(all).toList());
                answers.put(
                        term + " superseded since " + after,
                        holdings.supersededSince(all).toList());
            }
            Coverage coverage = Coverage.added(dataset, AREAS);
            for (AreaCode place : PLACES) {
                answers.put(term + " in " + place, dataset.extent(term, place));
                answers.put(term + " covered in " + place, coverage.of(List.of(term), place));
                answers.put(term + " held in " + place, dataset.held(term, place, Selection.ALWAYS));
                answers.put(term + " joined in " + place, joined.held(term, place, Selection.ALWAYS));
                answers.put(
                        term + " joined at all in " + place,
                        joined.columns(term).in(place) != null);
                answers.put(
                        term + " total in " + place, dataset.column(term, place).total(Period.of(FIRST, MONTHS)));
            }
        }
        return answers;
    }

    /** Files of months, and of longer periods over them, with few different values, so that many repeat what is held. */
    @Provide
    Arbitrary<List<List<Observation>>> files() {
        Arbitrary<Observation> observation = Combinators.combine(
                        Arbitraries.of(TERMS),
                        Arbitraries.of(PLACES),
                        Arbitraries.integers().between(0, MONTHS - 1),
                        Arbitraries.of(1, 1, 1, 2, 3, 6),
                        Arbitraries.of("1", "1", "1", "2", "0", "2.25", "-700", "999999999.999999")
                                .map(BigDecimal::new),
                        Arbitraries.of(Set.<Flag>of(), Set.<Flag>of(), Set.of(Flag.PROVISIONAL)),
                        Arbitraries.of("", "", "census-2021", "census-2011"))
                .as((term, place, start, months, value, flags, basis) -> new Observation(
                        term.series(),
                        place,
                        Period.of(FIRST.plusMonths(start - start % months), months),
                        value,
                        term.where(),
                        flags,
                        basis.isEmpty() ? null : new Basis(basis),
                        1));
        return observation.list().ofMaxSize(25).list().ofMaxSize(5);
    }
}
