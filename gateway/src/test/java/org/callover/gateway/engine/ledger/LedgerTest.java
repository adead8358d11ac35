package org.callover.gateway.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callover.gateway.store.DefinitionMark;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerEntry.Kind;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.dependency.DefinitionName;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Term VISITS = Term.of(new SeriesId("visits"));
    private static final Term FIRES = Term.of(new SeriesId("fires"));
    private static final DefinitionName PARKS = DefinitionName.ofSet("parks");
    private static final DefinitionName ROADS = DefinitionName.ofSet("roads");

    /** Definitions, an import of visits, an import that changed nothing, an import of fires, and other definitions. */
    private final Ledger ledger = new Ledger(
            List.of(
                    new LedgerEntry(1, at(1), Kind.DEFINITIONS, "release", null),
                    new LedgerEntry(2, at(2), Kind.IMPORT, "officer", 1),
                    new LedgerEntry(3, at(3), Kind.IMPORT, "officer", 3),
                    new LedgerEntry(4, at(4), Kind.DEFINITIONS, "definitions folder", null)),
            Map.of(PARKS, new DefinitionMark("p1", 1), ROADS, new DefinitionMark("r2", 4)),
            new TreeMap<>(),
            3);

    private final Dataset dataset = dataset();

    private static Instant at(int day) {
        return START.plusSeconds(86_400L * day);
    }

    private static Dataset dataset() {
        DatasetBuilder builder = Dataset.EMPTY.toBuilder();
        builder.add(observed(VISITS, 1));
        builder.add(observed(FIRES, 3));
        return builder.build(3, at(3));
    }

    private static Observation observed(Term term, int source) {
        return Observation.of(term.series(), new AreaCode("east"), Period.parse("2026-01"), BigDecimal.TEN, source);
    }

    private Revision revision(Set<Term> terms, DefinitionName... definitions) {
        return ledger.revision(new Dependencies(terms, Set.of(definitions)), dataset);
    }

    @Test
    void revisionIsTheLastChangeOfWhatIsRead() {
        assertThat(revision(Set.of(VISITS), PARKS).number()).isEqualTo(2);
        assertThat(revision(Set.of(VISITS), PARKS).asAt()).isEqualTo(at(2));
        assertThat(revision(Set.of(VISITS, FIRES), PARKS).number()).isEqualTo(3);
        assertThat(revision(Set.of(VISITS), PARKS, ROADS).number()).isEqualTo(4);
        assertThat(revision(Set.of()).number()).isZero();
        assertThat(revision(Set.of(), PARKS).asAt()).isEqualTo(at(1));
    }

    @Test
    void definitionsAreThoseThatAreRead() {
        assertThat(revision(Set.of(VISITS), PARKS).definitions())
                .isEqualTo(revision(Set.of(FIRES), PARKS).definitions())
                .isNotEqualTo(revision(Set.of(VISITS), ROADS).definitions());
        assertThat(revision(Set.of(VISITS), PARKS).tag())
                .isNotEqualTo(revision(Set.of(FIRES), PARKS).tag());
    }

    @Test
    void importThatChangedNothingHasNoNumber() {
        assertThat(ledger.ofImport(1)).isEqualTo(2);
        assertThat(ledger.ofImport(2)).isNull();
        assertThat(ledger.ofImport(3)).isEqualTo(3);
        assertThat(ledger.importUpTo(4)).isEqualTo(3);
        assertThat(ledger.importUpTo(2)).isEqualTo(1);
        assertThat(ledger.importUpTo(1)).isZero();
        assertThat(ledger.withUnchanging(4).last()).isEqualTo(4);
        assertThat(ledger.withUnchanging(4).lastImport()).isEqualTo(4);
    }

    @Test
    void differingDefinitionsAreNewOnesOthersAndThoseWithdrawn() {
        assertThat(ledger.differing(new TreeMap<>(Map.of(PARKS, "p1", ROADS, "r2"))))
                .isEmpty();
        DefinitionName cars = DefinitionName.ofSet("cars");
        assertThat(ledger.differing(new TreeMap<>(Map.of(PARKS, "p2", cars, "c1"))))
                .isEqualTo(Map.of(PARKS, "p2", cars, "c1", ROADS, ""));
    }

    @Test
    void withdrawnDefinitionIsNotWithdrawnAgain() {
        LedgerEntry entry = new LedgerEntry(5, at(5), Kind.DEFINITIONS, "definitions folder", null);
        Ledger after = ledger.with(List.of(entry), Map.of(ROADS, new DefinitionMark("", 5)), List.of(), 3);
        assertThat(after.differing(new TreeMap<>(Map.of(PARKS, "p1")))).isEmpty();
        assertThat(after.lastOf(List.of(ROADS))).isEqualTo(5);
    }
}
