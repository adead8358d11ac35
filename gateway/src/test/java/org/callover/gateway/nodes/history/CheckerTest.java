package org.callover.gateway.nodes.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callover.gateway.nodes.history.Anomaly.Kind;
import org.callover.gateway.nodes.history.Write.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories with one thing wrong each, which the checker must find, and ones that only look wrong. */
class CheckerTest {
    private static final long SECOND = 1_000_000_000;
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-06-01T20:00:00Z");
    private static final Cell MAY = Cell.of("one", "E09000019", "2021-05");
    private static final Cell JUNE = Cell.of("one", "E09000019", "2021-06");
    private static final Cell OTHER = Cell.of("two", "E09000019", "2021-06");

    /** Two imports and one that was given up, in three seconds; all of it is well. */
    private static final class Story {
        final List<Entry> ledger = new ArrayList<>(List.of(entry(1, 0), entry(2, 10), entry(3, 11)));
        final Map<Integer, Write> writes = new LinkedHashMap<>();
        final List<Read> reads = new ArrayList<>();
        final List<Failure> failures = new ArrayList<>();
        final List<Outage> outages = new ArrayList<>();
        final List<KeyLife> keys = new ArrayList<>(List.of(new KeyLife("key", 0, 9 * SECOND, 10 * SECOND)));
        final List<KeyUse> uses = new ArrayList<>();

        Story() {
            write(10, 0, 1, Outcome.RECORDED, 2, MAY, JUNE, OTHER);
            write(11, 2, 3, Outcome.RECORDED, 3, MAY, JUNE);
            write(12, 2, 8, Outcome.UNKNOWN, 0, OTHER);
            reads.add(read("a", 4, 3, MAY, 11, JUNE, 11));
            reads.add(read("b", 4, 3, MAY, 11, JUNE, 11));
            reads.add(read("b", 3, 2, MAY, 10, JUNE, 10));
            use("a", 5, true);
            use("a", 12, false);
        }

        void write(int operation, long start, long end, Outcome outcome, int number, Cell... cells) {
            writes.put(operation, new Write(operation, Set.of(cells), start * SECOND, end * SECOND, outcome, number));
        }

        void use(String node, long second, boolean accepted) {
            uses.add(new KeyUse("key", node, second * SECOND, second * SECOND + 1, accepted));
        }

        void outage(String node, long from, long to, boolean readsFail) {
            outages.add(new Outage(node, "killed", from * SECOND, to * SECOND, readsFail));
        }

        void failure(String node, long second, boolean unavailable) {
            failures.add(new Failure(
                    node, "scores", second * SECOND, second * SECOND + 1, "answered with 503", unavailable));
        }

        List<Kind> anomalies() {
            History history = new History(
                    ledger,
                    List.copyOf(writes.values()),
                    reads,
                    failures,
                    outages,
                    keys,
                    uses,
                    EVENING,
                    Duration.ofSeconds(1));
            return Checker.check(history).stream().map(Anomaly::kind).distinct().toList();
        }
    }

    private static Entry entry(int number, int operation) {
        return new Entry(number, NOON.plusSeconds(number), operation);
    }

    private static Read read(String node, long second, int revision, Object... cellsAndValues) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < cellsAndValues.length; i += 2) {
            figures.add(Figure.of((Cell) cellsAndValues[i], (Integer) cellsAndValues[i + 1]));
        }
        return read(node, second, revision, "tag" + revision, "bytes" + revision, NOON, figures);
    }

    private static Read read(
            String node, long second, int revision, String tag, String digest, Instant asAt, List<Figure> figures) {
        String question = figures.stream().map(Figure::cells).toList().toString();
        Set<String> on =
                Set.of(figures.isEmpty() ? "one" : figures.get(0).cells().get(0).series());
        return new Read(
                node,
                question,
                second * SECOND,
                second * SECOND + SECOND / 10,
                revision,
                "",
                tag,
                digest,
                on,
                figures,
                asAt,
                EVENING);
    }

    private static Read withNumber(int number) {
        return read("a", 4, 3, "tag3", "bytes3", NOON, List.of(new Figure(List.of(MAY), 11, number)));
    }

    private static Read sum(long value) {
        return read("a", 4, 3, "tag3", "bytes3", NOON, List.of(new Figure(List.of(MAY, JUNE), value, 0)));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(
                        "number left out",
                        Kind.GAP,
                        story -> story.ledger.set(2, entry(4, 99)),
                        Kind.LOST,
                        Kind.INVENTED,
                        Kind.WRONG_REVISION),
                wrong(
                        "entry at an earlier time",
                        Kind.CLOCK_BACK,
                        story -> story.ledger.set(0, new Entry(1, NOON.plusSeconds(9), 0))),
                wrong(
                        "entry of tomorrow",
                        Kind.FUTURE,
                        story -> story.ledger.set(2, new Entry(3, EVENING.plusMillis(1), 11))),
                wrong(
                        "answer of tomorrow",
                        Kind.FUTURE,
                        story -> story.reads.set(
                                0,
                                read("a", 4, 3, "tag3", "bytes3", EVENING.plusMillis(1), List.of(Figure.of(MAY, 11))))),
                wrong("recorded and gone", Kind.LOST, story -> story.write(13, 4, 5, Outcome.RECORDED, 4, OTHER)),
                wrong("recorded twice", Kind.TWICE, story -> story.ledger.add(entry(4, 11))),
                wrong(
                        "unknown outcome, there twice",
                        Kind.TWICE,
                        story -> story.ledger.addAll(List.of(entry(4, 12), entry(5, 12)))),
                wrong("refused and kept", Kind.REFUSED_BUT_KEPT, story -> {
                    story.write(12, 2, 8, Outcome.REFUSED, 0, OTHER);
                    story.ledger.add(entry(4, 12));
                }),
                wrong("entry that nobody sent", Kind.INVENTED, story -> story.ledger.add(entry(4, 99))),
                wrong(
                        "value that nobody wrote",
                        Kind.INVENTED,
                        story -> story.reads.set(0, read("a", 4, 3, MAY, 77, JUNE, 11))),
                wrong(
                        "value of an operation that is not in the ledger",
                        Kind.INVENTED,
                        story -> story.reads.add(read("a", 9, 2, OTHER, 12))),
                wrong(
                        "value in a cell that its operation does not write",
                        Kind.INVENTED,
                        story -> story.reads.add(read("a", 4, 2, OTHER, 11))),
                wrong(
                        "value before it was sent",
                        Kind.INVENTED,
                        story -> story.reads.add(read("a", 1, 3, MAY, 11, JUNE, 11))),
                wrong(
                        "answered with another number",
                        Kind.ORDER,
                        story -> story.write(11, 2, 3, Outcome.RECORDED, 4, MAY, JUNE)),
                wrong("recorded before what had been answered", Kind.ORDER, story -> {
                    story.ledger.set(1, entry(2, 11));
                    story.ledger.set(2, entry(3, 10));
                    story.reads.clear();
                    story.write(10, 0, 1, Outcome.RECORDED, 0, MAY, JUNE, OTHER);
                    story.write(11, 2, 3, Outcome.RECORDED, 0, MAY, JUNE);
                }),
                wrong("half an import", Kind.HALF, story -> story.reads.set(0, read("a", 4, 3, MAY, 11, JUNE, 10))),
                wrong(
                        "figures before the revision",
                        Kind.NOT_OF_REVISION,
                        story -> story.reads.set(0, read("a", 4, 3, MAY, 10, JUNE, 10))),
                wrong(
                        "figures after the revision",
                        Kind.NOT_OF_REVISION,
                        story -> story.reads.set(2, read("b", 3, 2, MAY, 11, JUNE, 11))),
                wrong("sum of a half import", Kind.NOT_OF_REVISION, story -> story.reads.add(sum(21))),
                wrong(
                        "revision that did not change the answer",
                        Kind.WRONG_REVISION,
                        story -> story.reads.add(read("a", 4, 3, OTHER, 10))),
                wrong(
                        "revision that is not reached",
                        Kind.WRONG_REVISION,
                        story -> story.reads.set(0, read("a", 4, 5, MAY, 11, JUNE, 11))),
                wrong(
                        "figure with the number of another entry",
                        Kind.WRONG_REVISION,
                        story -> story.reads.add(withNumber(2))),
                wrong(
                        "node that goes back",
                        Kind.BACK,
                        story -> story.reads.add(read("b", 5, 2, MAY, 10, JUNE, 10)),
                        Kind.STALE),
                wrong("node that goes back in time for others", Kind.BACK, story -> {
                    story.reads.set(2, read("b", 3, 3, MAY, 11, JUNE, 11));
                    story.reads.set(1, read("b", 4, 2, MAY, 10, JUNE, 10));
                }),
                wrong(
                        "node that does not follow",
                        Kind.STALE,
                        story -> story.reads.set(0, read("a", 5, 2, MAY, 10, JUNE, 10))),
                wrong("node that has never loaded anything", Kind.STALE, story -> story.reads.set(0, read("a", 5, 0))),
                wrong("node that does not follow after it was down", Kind.STALE, story -> {
                    story.outage("a", 2, 5, true);
                    story.reads.set(0, read("a", 7, 2, MAY, 10, JUNE, 10));
                }),
                wrong(
                        "two answers with one revision",
                        Kind.DIFFERENT_BYTES,
                        story -> story.reads.set(
                                0,
                                read(
                                        "a",
                                        4,
                                        3,
                                        "tag3",
                                        "others",
                                        NOON,
                                        List.of(Figure.of(MAY, 11), Figure.of(JUNE, 11))))),
                wrong(
                        "two tags with one revision",
                        Kind.DIFFERENT_BYTES,
                        story -> story.reads.set(
                                0,
                                read(
                                        "a",
                                        4,
                                        3,
                                        "tag",
                                        "bytes3",
                                        NOON,
                                        List.of(Figure.of(MAY, 11), Figure.of(JUNE, 11))))),
                wrong(
                        "one tag for two answers without a revision",
                        Kind.DIFFERENT_BYTES,
                        story -> story.reads.addAll(Arrays.asList(
                                read("a", 4, Read.NO_REVISION, "tag", "these", NOON, List.of(Figure.of(MAY, 11))),
                                read("b", 4, Read.NO_REVISION, "tag", "those", NOON, List.of(Figure.of(MAY, 11)))))),
                wrong("failed read", Kind.FAILED, story -> story.failure("a", 4, true)),
                wrong("failed read of a node that is well, while another is down", Kind.FAILED, story -> {
                    story.outage("b", 3, 6, true);
                    story.failure("a", 4, true);
                }),
                wrong("fault while only the database is away", Kind.FAILED, story -> {
                    story.outage("a", 3, 6, false);
                    story.failure("a", 4, false);
                }),
                wrong("read that failed after all was well again", Kind.FAILED, story -> {
                    story.outage("a", 1, 3, true);
                    story.failure("a", 4, true);
                }),
                wrong("key that is refused", Kind.KEY, story -> story.use("b", 3, false)),
                wrong("revoked key that is accepted", Kind.KEY, story -> story.use("b", 12, true)));
    }

    private static Arguments wrong(String name, Kind kind, Consumer<Story> change, Kind... others) {
        return Arguments.of(name, kind, change, List.of(others));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void findsWhatIsWrong(String name, Kind kind, Consumer<Story> change, List<Kind> others) {
        Story story = new Story();
        change.accept(story);
        List<Kind> found = new ArrayList<>(story.anomalies());
        assertThat(found).as(name).contains(kind);
        found.remove(kind);
        assertThat(others).as(name).containsAll(found);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("well")
    void leavesAloneWhatIsWell(String name, Consumer<Story> change) {
        Story story = new Story();
        change.accept(story);
        assertThat(story.anomalies()).as(name).isEmpty();
    }

    static Stream<Arguments> well() {
        return Stream.of(
                well("the story as it is", story -> {}),
                well("given up, but there after all", story -> {
                    story.ledger.add(entry(4, 12));
                    story.reads.add(read("a", 5, 4, OTHER, 12));
                }),
                well("given up, and still not there", story -> story.reads.add(read("a", 5, 2, OTHER, 10))),
                well("sum of whole imports", story -> story.reads.add(sum(22))),
                well("figure with its number", story -> story.reads.add(withNumber(3))),
                well("no answer in time from a paused node", story -> {
                    story.outage("a", 3, 5, true);
                    story.reads.set(0, read("a", 5, 2, MAY, 10, JUNE, 10));
                }),
                well(
                        "two states without a revision",
                        story -> story.reads.addAll(Arrays.asList(
                                read("a", 3, Read.NO_REVISION, "old", "these", NOON, List.of(Figure.of(MAY, 10))),
                                read("a", 5, Read.NO_REVISION, "new", "those", NOON, List.of(Figure.of(MAY, 11)))))),
                well("reads that failed at a node that was killed", story -> {
                    story.outage("a", 3, 6, true);
                    story.failure("a", 4, false);
                }),
                well("no node to be found for the balancer", story -> {
                    story.outage("a", 3, 6, true);
                    story.failure("", 4, false);
                }),
                well("asked to come again while the database is away", story -> {
                    story.outage("a", 3, 6, false);
                    story.failure("a", 4, true);
                }),
                well("key just made", story -> story.uses.add(new KeyUse("key", "b", SECOND / 2, SECOND, false))),
                well("key just revoked", story -> story.use("b", 10, true)),
                well("key being revoked", story -> story.use("b", 9, false)));
    }

    private static Arguments well(String name, Consumer<Story> change) {
        return Arguments.of(name, change);
    }

    @Test
    void everyKindIsFound() {
        assertThat(wrong().map(arguments -> arguments.get()[1]).distinct())
                .containsExactlyInAnyOrder((Object[]) Kind.values());
    }
}
