package org.callover.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.gateway.document.RichText;
import org.callover.kpi.text.Words;

/** The notes of a paper, numbered as they are needed. The same text is one note, wherever it belongs. */
final class PaperNotes {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The number of a note with this text. */
    int number(String text) {
        String sentence = Words.capitalised(text.strip());
        String ended = sentence.endsWith(".") ? sentence : sentence + ".";
        return numbers.computeIfAbsent(ended, added -> numbers.size() + 1);
    }

    /** The numbers of several notes, each once. */
    List<Integer> numbers(List<String> texts) {
        List<Integer> found = new ArrayList<>();
        texts.stream()
                .map(this::number)
                .filter(number -> !found.contains(number))
                .forEach(found::add);
        return found;
    }

    /** All notes, in the order of their numbers. */
    List<RichText> texts() {
        return numbers.keySet().stream().map(RichText::of).toList();
    }
}
