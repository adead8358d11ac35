package org.callover.gateway.composition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.code.Sha256;
import org.callover.kpi.dependency.DefinitionName;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.callover.kpi.paper.FigureName;
import org.callover.kpi.paper.PaperBlock;
import org.callover.kpi.paper.PaperTemplate;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.summary.Summary;
import org.jspecify.annotations.Nullable;

/**
 * What a paper is made of.
 *
 * @param request the scores that it is about, in one area or several
 * @param since the earlier period that changes are measured from
 */
public record PaperQuestion(PaperTemplate template, ScoreRequest request, Period since) {

    private static final int DIGITS = 12;

    /**
     * A paper about one area.
     *
     * @param set the set or board whose scores the template shows
     * @param period one month, which is the anchor of every window, or a longer period, which is itself the window
     */
    public static PaperQuestion of(PaperTemplate template, KpiSet set, AreaCode area, Period period) {
        return new PaperQuestion(
                template, new ScoreRequest(set, List.of(area), period, null, null), Summary.before(period));
    }

    /** The set or board whose scores the template shows. */
    public KpiSet set() {
        return request.set();
    }

    /** The area that it is about; the first if there are several. */
    public AreaCode area() {
        return request.areas().get(0);
    }

    /** One month, which is the anchor of every window, or a longer period, which is itself the window. */
    public Period period() {
        return request.period();
    }

    /** A text that is different for each question. */
    String identity() {
        String rows = set().rows().stream()
                .map(row -> row.indicator().id() + " " + row.title())
                .collect(Collectors.joining("\n"));
        String all = "%s %s %s %s %s".formatted(request.areas(), request.window(), request.comparator(), since, rows);
        return "%s %s %s %s"
                .formatted(
                        template.id(),
                        area(),
                        period(),
                        Sha256.hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS));
    }

    /** Everything that the paper depends on. */
    public Dependencies dependencies(Snapshot now) {
        Dependencies all = now.dependencies(set())
                .in(request.areas())
                .and(List.of(DefinitionName.ofPaper(template.id()), DefinitionName.ofFootnotes()));
        for (IndicatorId id : named()) {
            all = now.catalogue()
                    .indicator(id)
                    .map(now::dependencies)
                    .map(all::and)
                    .orElse(all);
        }
        Set<Term> broken = broken(now);
        return all.in(areas()).and(new Dependencies(broken, Set.of()));
    }

    /** The indicators that the template names itself. */
    private List<IndicatorId> named() {
        Stream<@Nullable IndicatorId> inTexts = template.figures().map(FigureName::indicator);
        Stream<IndicatorId> inBlocks = blocks().flatMap(PaperBlock::indicators);
        return Stream.concat(inTexts.filter(Objects::nonNull), inBlocks)
                .distinct()
                .toList();
    }

    private List<AreaCode> areas() {
        Stream<@Nullable AreaCode> inTexts = template.figures().map(FigureName::area);
        Stream<AreaCode> inBlocks = blocks().flatMap(PaperBlock::codes);
        return Stream.concat(inTexts.filter(Objects::nonNull), inBlocks)
                .distinct()
                .toList();
    }

    private Stream<PaperBlock> blocks() {
        return template.everySection().flatMap(section -> section.blocks().stream());
    }

    /** The breakdowns of series that tables show. */
    private Set<Term> broken(Snapshot now) {
        return blocks().flatMap(
                        block -> block instanceof PaperBlock.BreakdownTable table ? Stream.of(table) : Stream.empty())
                .flatMap(table -> now.dataset().terms().stream()
                        .filter(term -> term.series().equals(table.series())))
                .collect(Collectors.toSet());
    }
}
