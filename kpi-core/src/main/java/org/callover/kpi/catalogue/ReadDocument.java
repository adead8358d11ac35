package org.callover.kpi.catalogue;

import java.util.Optional;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.yaml.DocumentFaults;

/**
 * A document that has been read: what it says, the names it declares and uses, and its faults.
 *
 * @param content empty if not even the kind of document could be recognised
 */
record ReadDocument(
        DefinitionText text, Optional<DocumentContent> content, DocumentNames names, DocumentFaults faults) {

    boolean isSound() {
        return faults.isEmpty();
    }
}
