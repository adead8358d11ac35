package org.callover.kpi.catalogue;

import java.util.List;

/** A place where definitions are kept: the class path, a folder, a database. */
@FunctionalInterface
public interface IndicatorSource {

    /**
     * What is there now, in a stable order; nothing where the place is empty or missing.
     *
     * @throws java.io.UncheckedIOException when the place is there and cannot be read
     */
    List<DefinitionText> texts();
}
