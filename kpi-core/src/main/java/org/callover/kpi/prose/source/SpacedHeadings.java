package org.callover.kpi.prose.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Divides the lines above a table into the headings of its columns. A heading may be broken over lines, or each may have
 * lines of its own.
 */
final class SpacedHeadings {

    private static final int MOST_LINES = 24;

    private final List<String> lines;
    private final int columns;

    /**
     * The headings of a table.
     *
     * @param from the first line that belongs to them, from 0
     * @param cells the heading above the labels, which may be empty, and those of the columns
     * @param hasLabel whether there is surely a heading above the labels
     */
    record Headings(int from, List<ProseTable.Cell> cells, boolean hasLabel) {

        Headings {
            cells = List.copyOf(cells);
        }
    }

    private SpacedHeadings(List<String> lines, int columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /**
     * The headings in the lines from one to another.
     *
     * @param from the first line that may belong to them, from 0
     * @param to the line after the last one
     * @param columns the number of columns without that of the labels
     */
    static Optional<Headings> of(List<String> lines, int from, int to, int columns) {
        SpacedHeadings headings = new SpacedHeadings(lines, columns);
        return IntStream.iterate(to - 1, first -> first >= Math.max(from, to - MOST_LINES), first -> first - 1)
                .boxed()
                .flatMap(first -> headings.in(first, to).map(found -> headings.ranked(found, from)))
                // Of those that are alike the last ones, which are nearest to the table.
                .max(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(found -> found.headings().from()))
                .map(Ranked::headings);
    }

    private record Ranked(Headings headings, int rank) {}

    /** Better with a heading above the labels, and worse if another heading stands above it all. */
    private Ranked ranked(Headings found, int from) {
        boolean isLeftOver = found.from() > from && isOfKnownWords(found.from() - 1);
        return new Ranked(found, (found.hasLabel() ? 1 : 0) - (isLeftOver ? 2 : 0));
    }

    private boolean isOfKnownWords(int line) {
        return HeadingUnit.of(words(line)).stream().allMatch(HeadingUnit::isOfKnownWords);
    }

    private List<HeadingWord> words(int line) {
        return SpacedLine.pieces(lines.get(line)).stream()
                .map(piece -> HeadingWord.of(line + 1, piece))
                .toList();
    }

    private Stream<Headings> in(int from, int to) {
        List<List<HeadingWord>> words =
                IntStream.range(from, to).mapToObj(this::words).toList();
        List<HeadingUnit> joined =
                HeadingUnit.of(words.stream().flatMap(List::stream).toList());
        boolean isOneLine = words.size() == 1;
        return Stream.of(
                        fitting(from, joined, false),
                        below(from, words),
                        fitting(from, isOneLine ? alone(words.get(0)) : byLine(words), !isOneLine))
                .flatMap(Optional::stream);
    }

    /** The headings, if there is one for each column. */
    private Optional<Headings> fitting(int from, List<HeadingUnit> units, boolean isByLine) {
        boolean hasLabel = units.size() == columns + 1;
        if (!hasLabel && units.size() != columns || !units.stream().allMatch(HeadingUnit::mayBegin)) {
            return Optional.empty();
        }
        List<ProseTable.Cell> cells = new ArrayList<>();
        if (!hasLabel) {
            cells.add(new ProseTable.Cell(from + 1, 1, ""));
        }
        boolean isLabel = hasLabel
                && units.get(0).isOfWords()
                && (isByLine || units.get(0).line() == units.get(1).line());
        units.forEach(unit -> cells.add(unit.cell()));
        return Optional.of(new Headings(from, cells, isLabel));
    }

    /** Each word a heading. */
    private static List<HeadingUnit> alone(List<HeadingWord> words) {
        return words.stream().map(word -> HeadingUnit.of(List.of(word)).get(0)).toList();
    }

    /** Each line a heading. */
    private static List<HeadingUnit> byLine(List<List<HeadingWord>> lines) {
        List<HeadingUnit> units = new ArrayList<>();
        for (List<HeadingWord> line : lines) {
            HeadingUnit unit = new HeadingUnit(units.isEmpty());
            HeadingUnit.of(line).forEach(unit::add);
            units.add(unit);
        }
        return units;
    }

    /** A line of headings, and below it lines with the rest of those that are broken. */
    private Optional<Headings> below(int from, List<List<HeadingWord>> lines) {
        List<HeadingUnit> units = HeadingUnit.of(lines.get(0));
        if (lines.size() < 2 || units.size() != columns && units.size() != columns + 1) {
            return Optional.empty();
        }
        for (List<HeadingWord> line : lines.subList(1, lines.size())) {
            List<HeadingUnit> rests = rests(line, units);
            List<HeadingUnit> targets = targets(units, rests.size());
            if (targets.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < rests.size(); i++) {
                targets.get(i).add(rests.get(i));
            }
        }
        return fitting(from, units, false);
    }

    /** The parts of a further line: as headings are divided, or each word. */
    private List<HeadingUnit> rests(List<HeadingWord> line, List<HeadingUnit> units) {
        List<HeadingUnit> divided = HeadingUnit.of(line);
        boolean isOfPhrases = line.stream().anyMatch(word -> word.sort() == HeadingWord.Sort.JOINT);
        return isOfPhrases || !targets(units, divided.size()).isEmpty() ? divided : alone(line);
    }

    /** The headings that so many parts belong to; none if that is not clear. */
    private List<HeadingUnit> targets(List<HeadingUnit> units, int parts) {
        List<HeadingUnit> open = units.stream().filter(HeadingUnit::isOpen).toList();
        if (parts == open.size()) {
            return open;
        }
        if (parts == columns || parts == units.size()) {
            return units.subList(units.size() - parts, units.size());
        }
        return List.of();
    }
}
