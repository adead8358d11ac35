package org.callover.gateway.pages.score;

import java.util.List;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.text.Legible;
import org.jspecify.annotations.Nullable;

/**
 * A score as texts.
 *
 * @param address the page of the indicator in this area
 * @param amount the value in its unit; absent if there is none
 * @param period the months it is about; absent if even those are not known
 * @param why why there is no value; absent if there is one, and for rows of commentary
 * @param change the change; absent if there is none
 * @param rank the place in its group, or why there is none
 * @param sentence the score in words; for a row of commentary, the commentary
 * @param sparkline its latest three years as an element {@code svg}; absent if there are too few figures, or if the page
 *     does not show it
 * @param notes what else a reader must know
 */
public record ShownScore(
        String title,
        @Nullable String section,
        String address,
        Rag rag,
        @Nullable String amount,
        @Nullable String period,
        @Nullable String why,
        @Nullable ShownChange change,
        String rank,
        String sentence,
        @Nullable String sparkline,
        List<String> notes) {

    /** Leaves out what could change the direction of figures. */
    public ShownScore {
        title = Legible.plain(title);
        section = section == null ? null : Legible.plain(section);
        amount = amount == null ? null : Legible.plain(amount);
        why = why == null ? null : Legible.plain(why);
        rank = Legible.plain(rank);
        sentence = Legible.plain(sentence);
        notes = notes.stream().map(Legible::plain).toList();
    }

    /**
     * A change as texts.
     *
     * @param printed the change; absent if there is no comparison
     * @param from what it is a change from, or why there is no comparison
     * @param isReal whether chance alone would explain it
     */
    public record ShownChange(@Nullable String printed, String from, String isReal) {}
}
