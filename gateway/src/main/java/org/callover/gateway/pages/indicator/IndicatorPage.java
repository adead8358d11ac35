package org.callover.gateway.pages.indicator;

import java.util.List;
import org.callover.gateway.pages.FormPage;
import org.callover.gateway.pages.NamedText;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.pages.Place;
import org.callover.gateway.pages.form.Field;
import org.callover.kpi.indicator.Rag;
import org.jspecify.annotations.Nullable;

/**
 * An indicator: its score in an area, its definition, and where it stands.
 *
 * @param address where the form leads
 * @param said what is said of the score; absent while it is not known what is asked
 * @param definition the definition as HTML
 * @param series the series that it is worked out from
 * @param boards the sets and boards that show it
 * @param links the same as data
 */
public record IndicatorPage(
        String title,
        String address,
        List<Field> fields,
        @Nullable SaidScore said,
        String definition,
        List<PageLink> series,
        List<PageLink> boards,
        List<PageLink> links)
        implements FormPage {

    public IndicatorPage {
        fields = List.copyOf(fields);
        series = List.copyOf(series);
        boards = List.copyOf(boards);
        links = List.copyOf(links);
    }

    /**
     * A score with all that is said of it.
     *
     * @param area the area, which leads to its page
     * @param period the months that it is about
     * @param sentences one for each row of the set, each with its rating
     * @param reality what the statistics say
     * @param charts the charts with their tables, as HTML
     * @param published the figures as published, as HTML; absent if none are held for the area itself
     * @param withheld the titles of series whose figures are not shown
     * @param members the members of the area, if it is a group
     * @param data the same as data
     */
    public record SaidScore(
            PageLink area,
            String period,
            List<RatedSentence> sentences,
            List<NamedText> reality,
            String charts,
            Working working,
            @Nullable String published,
            List<String> withheld,
            List<PageLink> members,
            List<PageLink> data) {

        public SaidScore {
            sentences = List.copyOf(sentences);
            reality = List.copyOf(reality);
            withheld = List.copyOf(withheld);
            members = List.copyOf(members);
            data = List.copyOf(data);
        }
    }

    /** A score in a sentence, with its rating and what else a reader must know. */
    public record RatedSentence(Rag rag, String text, List<String> notes) {

        public RatedSentence {
            notes = List.copyOf(notes);
        }
    }

    @Override
    public String template() {
        return "indicator/indicator.jte";
    }

    @Override
    public PageFrame frameWithoutErrors() {
        return PageFrame.of(title, Place.INDICATORS);
    }
}
