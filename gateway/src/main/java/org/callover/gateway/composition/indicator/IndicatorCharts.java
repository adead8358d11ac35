package org.callover.gateway.composition.indicator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.composition.Composer;
import org.callover.gateway.composition.PaperQuestion;
import org.callover.gateway.composition.chart.YearCharts;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.callover.gateway.engine.Snapshot;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.PaperBlock;
import org.callover.kpi.paper.PaperSection;
import org.callover.kpi.paper.PaperTemplate;
import org.callover.kpi.paper.TemplateText;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.ScoreRequest;

/**
 * The charts of one score, each with its table: its months, its latest 12 months at each month, the year to date, and the
 * members of its group in order.
 */
public final class IndicatorCharts {

    private static final int MONTHS = 60;

    private final Snapshot now;
    private final Score score;
    private final Period period;

    /**
     * The charts of a score.
     *
     * @param period the period that was asked for; charts end with its last month
     */
    public IndicatorCharts(Snapshot now, Score score, Period period) {
        this.now = now;
        this.score = score;
        this.period = period;
    }

    /** A paper with a section for each chart. */
    public Paper paper() {
        Paper composed = composed();
        List<Section> sections = new ArrayList<>(composed.sections());
        yearToDate().ifPresent(chart -> sections.add(1, chart));
        return new Paper(composed.about(), sections, composed.notes());
    }

    private Paper composed() {
        Indicator indicator = score.indicator();
        List<PaperSection> sections = new ArrayList<>(List.of(section("Month by month", PaperBlock.ChartKind.RUN)));
        if (isAddedOverMonths()) {
            sections.add(section("Latest 12 months at each month", PaperBlock.ChartKind.ROLLING));
        }
        sections.add(
                score.result() instanceof Scored scored && scored.standing() != null
                        ? section("Beside other areas", PaperBlock.ChartKind.RANKING)
                        : section("Beside other areas", "It is not compared with a group of areas here."));
        PaperTemplate template = new PaperTemplate(
                indicator.id().value(),
                TemplateText.of(score.row().title()),
                indicator.id().value(),
                null,
                null,
                null,
                sections,
                List.of());
        KpiSet set = KpiSet.ofOne(indicator).of(List.of(score.row()));
        PaperQuestion asked = PaperQuestion.of(template, set, score.area().code(), period);
        return Composer.paper(now, asked, now.revision(asked.request()));
    }

    private PaperSection section(String heading, PaperBlock.ChartKind kind) {
        return section(
                heading,
                new PaperBlock.Chart(
                        TemplateText.of("%s in %s"
                                .formatted(score.row().title(), score.area().name())),
                        kind,
                        score.indicator().id(),
                        List.of(),
                        MONTHS));
    }

    private static PaperSection section(String heading, String words) {
        return section(heading, new PaperBlock.Paragraph(TemplateText.of(words)));
    }

    private static PaperSection section(String heading, PaperBlock block) {
        return new PaperSection(TemplateText.of(heading), false, null, List.of(block), List.of());
    }

    /** Whether a figure of several months is made from those of each month. */
    private boolean isAddedOverMonths() {
        Measure measure = score.indicator().measure();
        return measure != null && !measure.parts().isLevel() && !(score.window() instanceof Window.Latest);
    }

    private Optional<Section> yearToDate() {
        if (!isAddedOverMonths()) {
            return Optional.empty();
        }
        YearMonth last = period.last();
        Period thisYear = Window.FYTD.endingAt(last);
        List<Score> scores = history(Period.between(thisYear.start().minusYears(1), last));
        Block block = YearCharts.of(scores, thisYear, score);
        return Optional.of(Section.of("year-to-date", RichText.of("The year to date"), List.of(block)));
    }

    /** The year to date at each of some months, without rank and comparison. */
    private List<Score> history(Period months) {
        KpiSet plain = KpiSet.ofOne(score.indicator().beside(List.of()));
        List<AreaCode> area = List.of(score.area().code());
        return now.scorer()
                .history(new ScoreRequest(plain, area, months, Window.FYTD, Comparator.NONE))
                .toList();
    }
}
