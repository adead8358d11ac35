package org.callover.kpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.CatalogueReading;
import org.callover.kpi.catalogue.ClasspathSource;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.Status;
import org.junit.jupiter.api.Test;

/** What a jar of indicators must fulfil to be shipped; its one test implements this. */
public interface ModuleContract {

    /** The id of the set the jar brings. */
    String set();

    @Test
    default void itsDefinitionsHaveNoFault() {
        assertThat(reading().problems()).isEmpty();
    }

    @Test
    default void itBringsItsSetAndNothingElse() {
        assertThat(catalogue().sets()).extracting("id").containsExactly(set());
        assertThat(catalogue().indicators())
                .allMatch(indicator -> indicator.id().set().equals(set()));
    }

    @Test
    default void theEngineReproducesItsWorkedExamples() {
        assertThat(catalogue().examples().get(set())).isNotEmpty();
        assertThat(WorkedExamples.check(catalogue())).isEmpty();
    }

    @Test
    default void everyWorkedExampleSaysWhatItShows() {
        assertThat(catalogue().examples().get(set())).extracting("name").doesNotContainNull();
    }

    @Test
    default void everyLiveIndicatorHasAWorkedExample() {
        Set<IndicatorId> shown = catalogue().examples().get(set()).stream()
                .map(example -> example.when().indicator())
                .collect(Collectors.toSet());
        assertThat(catalogue().indicators().stream()
                        .filter(indicator -> indicator.status() == Status.LIVE)
                        .map(Indicator::id))
                .isSubsetOf(shown);
    }

    @Test
    default void whatIsNotRatedSaysWhy() {
        assertThat(catalogue().indicators())
                .filteredOn(indicator -> indicator.status() == Status.LIVE)
                .filteredOn(indicator ->
                        indicator.direction() == Direction.LOWER || indicator.direction() == Direction.HIGHER)
                .allMatch(indicator -> indicator.judging().target() != null
                        || indicator.judging().noTarget() != null);
    }

    private Catalogue catalogue() {
        return reading().catalogue();
    }

    private static CatalogueReading reading() {
        ClassLoader loader = ModuleContract.class.getClassLoader();
        DefinitionText areas =
                ClasspathSource.resource(loader, "org/callover/kpi/conformance/areas-of-examples.yaml", Origin.GATEWAY);
        List<DefinitionText> module = new ClasspathSource(loader).texts();
        return CatalogueReader.read(
                Stream.concat(Stream.of(areas), module.stream()).toList());
    }
}
