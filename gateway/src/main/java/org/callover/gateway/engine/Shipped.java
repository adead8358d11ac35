package org.callover.gateway.engine;

import java.util.List;
import org.callover.kpi.catalogue.DefinitionText;

/** The definitions that come with the war and its modules, read without an instance running. */
public final class Shipped {

    private Shipped() {}

    /** The gateway's own documents and every module on the class path. */
    public static List<DefinitionText> texts() {
        return new DefinitionTexts().fixed();
    }
}
