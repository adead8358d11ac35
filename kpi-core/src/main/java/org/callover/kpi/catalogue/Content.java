package org.callover.kpi.catalogue;

import java.util.List;
import java.util.Optional;
import org.callover.kpi.catalogue.definition.Adjustment;
import org.callover.kpi.catalogue.definition.BoardDraft;
import org.callover.kpi.catalogue.definition.IndicatorDraft;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Series;

/** What one document says; which parts there are depends on its kind. */
record Content(
        Document document,
        List<Series> series,
        List<Area> areas,
        List<IndicatorDraft> indicators,
        List<Adjustment> adjustments,
        List<Example> examples,
        Optional<BoardDraft> board,
        Optional<Feed> feed) {}
