package org.callover.kpi.catalogue;

import java.util.List;

/** A place where definitions are kept: the class path, a folder, a database. */
@FunctionalInterface
public interface IndicatorSource {

    /**
     * The definitions there now, in a stable order; none if the place is empty or missing.
     *
     * @throws java.io.UncheckedIOException if the place exists and cannot be read
     */
    List<DefinitionText> texts();
}
