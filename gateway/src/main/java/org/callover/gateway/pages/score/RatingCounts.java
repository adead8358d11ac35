package org.callover.gateway.pages.score;

import java.util.List;
import java.util.Locale;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.print.VerdictWords;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.text.Words;

/** The ratings of a scorecard, counted in words. */
public final class RatingCounts {

    /** The order in which ratings are read. */
    public static final List<Rag> WORST_FIRST = List.of(Rag.RED, Rag.AMBER, Rag.GREEN, Rag.NOT_RATED);

    private RatingCounts() {}

    /** Such as "2 red, 5 green and 1 not rated", with how many have no figure. */
    public static String words(Scorecard card) {
        long all = card.counted().count();
        if (all == 0) {
            return "No indicators";
        }
        if (card.unscored() == all) {
            return "No figures";
        }
        List<String> counts = WORST_FIRST.stream()
                .filter(rag -> card.ragCounts().getOrDefault(rag, 0) > 0)
                .map(rag ->
                        card.ragCounts().get(rag) + " " + VerdictWords.of(rag).toLowerCase(Locale.ROOT))
                .toList();
        return Words.list(counts)
                + (card.unscored() == 0 ? "" : ", of which %d without a figure".formatted(card.unscored()));
    }
}
