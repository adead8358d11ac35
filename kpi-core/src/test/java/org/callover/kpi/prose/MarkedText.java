package org.callover.kpi.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callover.kpi.prose.answer.CheckedPiece;
import org.callover.kpi.prose.answer.ProseAnswer;
import org.callover.kpi.prose.answer.ProseOutcome;

/**
 * A text of a test, in which all that is wrong stands in brackets: "down {1.5%}".
 *
 * @param wrong what is wrong, in the order of the text
 */
record MarkedText(String text, List<String> wrong) {

    private static final Pattern MARK = Pattern.compile("\\{([^}]*)}");

    static MarkedText of(String marked) {
        List<String> wrong = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            wrong.add(mark.group(1));
        }
        return new MarkedText(MARK.matcher(marked).replaceAll("$1"), wrong);
    }

    /** The texts of a file. */
    static Stream<MarkedText> inFile(String name) {
        try (InputStream file = Objects.requireNonNull(MarkedText.class.getResourceAsStream("/prose/" + name))) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^---\\n"))
                    .filter(text -> !text.startsWith("#"))
                    .map(MarkedText::of);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What an answer calls wrong, in the order of the text. */
    static List<String> wrongIn(ProseAnswer answer) {
        return Stream.concat(answer.figures().stream(), answer.words().stream())
                .filter(piece -> piece.outcome() == ProseOutcome.CONTRADICTING)
                .sorted(Comparator.comparingInt(CheckedPiece::line).thenComparingInt(CheckedPiece::column))
                .map(CheckedPiece::printed)
                .toList();
    }

    @Override
    public String toString() {
        return text.lines().findFirst().orElse("") + (wrong.isEmpty() ? "" : " (wrong: " + wrong + ")");
    }
}
