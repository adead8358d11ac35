package org.callover.kpi.conformance;

import java.util.List;
import org.callover.kpi.catalogue.Document;
import org.callover.kpi.indicator.DefinitionProblem;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Series;

/**
 * A set's worked examples with what the engine made of them, and all they speak of.
 *
 * @param document the set, with its title, its file and who put it there
 * @param series what is counted in the examples, in the order they were declared
 * @param areas where, with the groups asked for and all their members, in the order they were declared
 */
public record ExampleSetResult(
        Document document, List<Series> series, List<Area> areas, List<Reproduction> reproductions) {

    public ExampleSetResult {
        series = List.copyOf(series);
        areas = List.copyOf(areas);
        reproductions = List.copyOf(reproductions);
    }

    /** How many examples came out. */
    public int reproduced() {
        return (int) reproductions.stream().filter(Reproduction::isReproduced).count();
    }

    /** A fault for every figure that did not come out. */
    public List<DefinitionProblem> problems() {
        return reproductions.stream().flatMap(one -> one.problems().stream()).toList();
    }
}
