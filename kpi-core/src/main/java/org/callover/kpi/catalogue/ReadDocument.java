package org.callover.kpi.catalogue;

import java.util.Optional;
import org.callover.kpi.catalogue.vocabulary.Names;
import org.callover.kpi.catalogue.yaml.Faults;

/**
 * A document that has been read: what it says, the names it declares and uses, and its faults.
 *
 * @param content empty where not even the kind of document could be told
 */
record ReadDocument(DefinitionText text, Optional<Content> content, Names names, Faults faults) {

    boolean isSound() {
        return faults.isEmpty();
    }
}
