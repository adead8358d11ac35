package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.summary.Summary;
import org.junit.jupiter.api.Test;

/** A row of commentary without numbers, in a set and on a board. */
class NarrativeTest {

    private static final String SET = """
            kpi: 1
            set: parks
            title: Parks
            roll-up: majority
            series: [{ id: incidents, title: Incidents, unit: incidents }]
            indicators:
              - { id: parks.incidents, title: Incidents, measure: { count: incidents }, good: lower, target: 90, window: calendar-year }
              - { id: parks.wardens, title: Wardens, measure: narrative, text: "Two wardens started in May. They walk in pairs.", owner: Parks team }
              - { id: parks.later, title: Later, measure: narrative, status: in-development }
              - { id: parks.over, title: Over, measure: narrative, text: Gone., status: retired }
            """;
    private static final String BOARD = """
            kpi: 1
            board: paper
            title: Paper
            sections:
              - { title: One, indicators: [{ id: parks.wardens, title: What was done }, parks.incidents] }
            """;

    private final Catalogue catalogue = Documents.catalogue(
            Documents.text("areas.yaml", Documents.yaml("areas.yaml")),
            Documents.text("parks.yaml", SET),
            Documents.text("paper.yaml", BOARD));

    private final Scorer scorer =
            new Scorer(catalogue.areas(), Told.dataset("incidents E09000019 2020 100\nincidents E09000019 2021 120"));

    private ScoreRequest request(String set) {
        return new ScoreRequest(
                catalogue.set(set).orElseThrow(),
                List.of(new AreaCode("E09000019")),
                Period.parse("2021-12"),
                null,
                null);
    }

    @Test
    void isListedWithItsTextAndNeverRated() {
        Score score = scorer.score(request("parks")).scores().get(1);
        assertThat(score.state()).hasToString("UNSCORED");
        assertThat(((Score.NotScored) score.result()).why().reason()).hasToString("NARRATIVE");
        assertThat(score.narrative()).contains("Two wardens started in May. They walk in pairs.");
        assertThat(score.sentence()).isEqualTo("Two wardens started in May. They walk in pairs.");
        assertThat(score.rag()).isEqualTo(Rag.NOT_RATED);
        assertThat(score.period()).isNull();
    }

    @Test
    void oneInDevelopmentOrRetiredSaysSo() {
        List<Score> scores = scorer.score(request("parks")).scores();
        assertThat(scores.subList(2, 4))
                .extracting(score ->
                        ((Score.NotScored) score.result()).why().reason().name())
                .containsExactly("IN_DEVELOPMENT", "RETIRED");
        assertThat(scores.subList(2, 4)).allMatch(score -> score.narrative().isEmpty());
    }

    @Test
    void hasTheTitleOfItsRowOnABoard() {
        Score score = scorer.score(request("paper")).scores().get(0);
        assertThat(score.row().title()).isEqualTo("What was done");
        assertThat(score.narrative()).isPresent();
    }

    @Test
    void isNotCounted() {
        Summary summary = Summary.of(scorer, request("parks"), Period.parse("2020-12"));
        Scorecard card = summary.card();
        assertThat(card.scores()).hasSize(4);
        // the others are the red row, one in development and one that is retired
        assertThat(card.ragCounts()).isEqualTo(Map.of(Rag.GREEN, 0, Rag.AMBER, 0, Rag.RED, 1, Rag.NOT_RATED, 2));
        assertThat(card.unscored()).isEqualTo(2);
        assertThat(summary.rolledUp().get(0).count(Rag.NOT_RATED)).isEqualTo(2);
        assertThat(summary.rolledUp().get(0).weight(Rag.RED)).isEqualTo(BigDecimal.ONE);
        assertThat(summary.exceptions().values().stream().flatMap(List::stream))
                .allMatch(entry -> entry.score().row().indicator().measure() != null);
    }
}
