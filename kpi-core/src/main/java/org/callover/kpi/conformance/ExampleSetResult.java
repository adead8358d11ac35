package org.callover.kpi.conformance;

import java.util.List;
import org.callover.kpi.catalogue.Document;
import org.callover.kpi.indicator.DefinitionProblem;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Series;

/**
 * A set's worked examples with the engine's results, and everything that they mention.
 *
 * @param document the set, with its title, its file and who put it there
 * @param series the series counted in the examples, in the order they were declared
 * @param areas the areas and groups that are asked for, with all members, in the order they were declared
 */
public record ExampleSetResult(
        Document document, List<Series> series, List<Area> areas, List<Reproduction> reproductions) {

    public ExampleSetResult {
        series = List.copyOf(series);
        areas = List.copyOf(areas);
        reproductions = List.copyOf(reproductions);
    }

    /** How many examples the engine reproduced. */
    public int reproduced() {
        return (int) reproductions.stream().filter(Reproduction::isReproduced).count();
    }

    /** A fault for every figure that the engine did not reproduce. */
    public List<DefinitionProblem> problems() {
        return reproductions.stream().flatMap(one -> one.problems().stream()).toList();
    }
}
