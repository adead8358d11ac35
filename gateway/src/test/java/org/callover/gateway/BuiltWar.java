package org.callover.gateway;

import java.io.File;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The war that the build made, which is what the tests deploy. */
public final class BuiltWar {
    private BuiltWar() {}

    /** The war for an Arquillian deployment at the context root {@code /}. */
    public static WebArchive atRoot() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(part("war").toString()))
                .as(WebArchive.class);
    }

    /** A part of the running product, by the name that the launcher knows it by: server, bootstrap, war or files. */
    public static Path part(String name) {
        String path = System.getProperty("callover.launch." + name);
        if (path == null) {
            throw new IllegalStateException("callover.launch." + name + " is not set: run this with mvn verify");
        }
        return Path.of(path).toAbsolutePath();
    }
}
