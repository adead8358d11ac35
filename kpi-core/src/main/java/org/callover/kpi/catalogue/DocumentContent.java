package org.callover.kpi.catalogue;

import java.util.List;
import java.util.Optional;
import org.callover.kpi.catalogue.definition.Adjustment;
import org.callover.kpi.catalogue.definition.BoardDraft;
import org.callover.kpi.catalogue.definition.IndicatorDraft;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.indicator.RollUp;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Series;
import org.callover.kpi.paper.Footnote;
import org.callover.kpi.paper.PaperTemplate;

/**
 * What one document says. Which parts it has depends on its kind.
 *
 * @param rollUp the roll-up of a set; a board has its own
 * @param footnotes those of a set or board, which appear in every paper
 */
record DocumentContent(
        Document document,
        List<Series> series,
        List<Area> areas,
        List<IndicatorDraft> indicators,
        List<Adjustment> adjustments,
        List<Example> examples,
        Optional<RollUp> rollUp,
        Optional<BoardDraft> board,
        Optional<Feed> feed,
        Optional<PaperTemplate> paper,
        List<Footnote> footnotes) {}
