package org.callover.kpi.prose.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.kpi.prose.source.HeadingWord.Sort;
import org.jspecify.annotations.Nullable;

/** A heading of a column, word by word. */
final class HeadingUnit {

    private static final Set<Sort> COMPLETE =
            EnumSet.of(Sort.YEAR, Sort.MONTH, Sort.QUARTER, Sort.NUMBER, Sort.NOUN, Sort.RELATIVE, Sort.LENGTH);

    private final List<HeadingWord> words = new ArrayList<>();
    private final boolean isFirst;

    HeadingUnit(boolean isFirst) {
        this.isFirst = isFirst;
    }

    /** The headings that a run of words is made of. */
    static List<HeadingUnit> of(List<HeadingWord> words) {
        List<HeadingUnit> units = new ArrayList<>();
        HeadingUnit unit = new HeadingUnit(true);
        for (int i = 0; i < words.size(); i++) {
            HeadingWord next = i + 1 < words.size() ? words.get(i + 1) : null;
            if (!unit.goesOnWith(words.get(i), next)) {
                units.add(unit);
                unit = new HeadingUnit(false);
            }
            unit.words.add(words.get(i));
        }
        units.add(unit);
        return units;
    }

    void add(HeadingUnit more) {
        words.addAll(more.words);
    }

    private boolean goesOnWith(HeadingWord word, @Nullable HeadingWord next) {
        if (words.isEmpty() || word.sort() == Sort.JOINT || last() == Sort.JOINT || word.isBracketed()) {
            return true;
        }
        return switch (word.sort()) {
            case YEAR ->
                has(Sort.MONTH) && last() == Sort.MONTH
                        || last() == Sort.LENGTH
                        || last() == Sort.RELATIVE
                        || last() == Sort.QUARTER
                        || isOnly(Sort.PREFIX);
            case MONTH, NUMBER, QUARTER -> isOnly(Sort.PREFIX);
            case RELATIVE -> isOnly(Sort.PREFIX);
            case LENGTH -> last() == Sort.RELATIVE || last() == Sort.NUMBER || isOnly(Sort.PREFIX);
            case PREFIX -> goesOnWithPrefix(next);
            case NOUN -> goesOnWithNoun();
            case WORD -> last() == Sort.RELATIVE || !hasAny(COMPLETE);
            case JOINT -> true;
        };
    }

    /** "Change %" is one heading; "change % change" is two. */
    private boolean goesOnWithPrefix(@Nullable HeadingWord next) {
        boolean isBeforeNoun = next != null && next.sort() == Sort.NOUN;
        boolean isOfWords = !isFirst && !hasAny(COMPLETE);
        return !isBeforeNoun && last() == Sort.NOUN || isOfWords || isSpan();
    }

    private boolean goesOnWithNoun() {
        boolean isTime = has(Sort.YEAR) || has(Sort.MONTH) || has(Sort.QUARTER);
        boolean isLabel = isFirst && !hasAny(EnumSet.complementOf(EnumSet.of(Sort.WORD, Sort.JOINT)));
        return !has(Sort.NOUN) && !isTime && !isLabel && (isSpan() || !has(Sort.NUMBER));
    }

    private boolean isSpan() {
        return has(Sort.NUMBER) && has(Sort.LENGTH);
    }

    private Sort last() {
        return words.get(words.size() - 1).sort();
    }

    private boolean has(Sort sort) {
        return words.stream().anyMatch(word -> word.sort() == sort);
    }

    private boolean hasAny(Set<Sort> sorts) {
        return words.stream().anyMatch(word -> sorts.contains(word.sort()));
    }

    private boolean isOnly(Sort sort) {
        return words.stream().allMatch(word -> word.sort() == sort);
    }

    /** Whether something is missing: "1 year", "%". */
    boolean isOpen() {
        return !has(Sort.NOUN) && (isSpan() || has(Sort.PREFIX) || last() == Sort.RELATIVE || last() == Sort.JOINT);
    }

    int line() {
        return words.get(0).line();
    }

    boolean mayBegin() {
        return words.get(0).mayBegin();
    }

    /** Whether it is a label and nothing else. */
    boolean isOfWords() {
        return !hasAny(EnumSet.complementOf(EnumSet.of(Sort.WORD, Sort.JOINT)));
    }

    /** Whether it is a heading without any label: a time, a change, a rank. */
    boolean isOfKnownWords() {
        return words.stream().noneMatch(word -> word.sort() == Sort.WORD) && hasAny(COMPLETE);
    }

    ProseTable.Cell cell() {
        HeadingWord first = words.get(0);
        String text = words.stream().map(HeadingWord::text).collect(Collectors.joining(" "));
        return new ProseTable.Cell(first.line(), first.start() + 1, text);
    }
}
