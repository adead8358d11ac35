package org.callover.gateway.pages.check;

import java.util.List;
import org.callover.kpi.prose.answer.CheckedPiece;
import org.callover.kpi.prose.answer.ProseAnswer;
import org.callover.kpi.prose.answer.ProseOutcome;
import org.callover.kpi.prose.source.Prose;

/**
 * A paper that was checked.
 *
 * @param summary what was found, in a sentence or two
 * @param wrong what is wrong, in the order of the paper
 * @param blocks the paper itself
 */
public record CheckedPaper(String summary, List<WrongFigure> wrong, List<MarkedBlock> blocks) {

    public CheckedPaper {
        wrong = List.copyOf(wrong);
        blocks = List.copyOf(blocks);
    }

    static CheckedPaper of(Prose prose, ProseAnswer answer) {
        PaperMarks marks = new PaperMarks(prose, answer);
        return new CheckedPaper(summary(answer), marks.wrong(), marks.blocks());
    }

    private static String summary(ProseAnswer answer) {
        int all = answer.figures().size();
        if (all == 0) {
            return "There are no figures in this text. " + words(answer);
        }
        long wrong = number(answer.figures(), ProseOutcome.CONTRADICTING);
        long right = number(answer.figures(), ProseOutcome.MATCHING);
        long unknown = number(answer.figures(), ProseOutcome.UNKNOWN);
        return "%s of %d %s %s wrong, %d %s right, %d could not be checked. %s"
                .formatted(
                        wrong == 0 ? "None" : String.valueOf(wrong),
                        all,
                        all == 1 ? "figure" : "figures",
                        wrong == 1 || wrong == 0 ? "is" : "are",
                        right,
                        right == 1 ? "is" : "are",
                        unknown,
                        words(answer))
                .strip();
    }

    private static String words(ProseAnswer answer) {
        long wrong = number(answer.words(), ProseOutcome.CONTRADICTING);
        return wrong == 0
                ? ""
                : wrong == 1 ? "1 word about a change is wrong too." : wrong + " words about changes are wrong too.";
    }

    private static long number(List<CheckedPiece> pieces, ProseOutcome outcome) {
        return pieces.stream().filter(piece -> piece.outcome() == outcome).count();
    }
}
