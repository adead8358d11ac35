package org.callover.kpi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real data and reference values that may stand beside the project. */
public final class SharedFolder {

    private SharedFolder() {}

    /** A folder or file in it; where that is not there the test is reported as skipped. */
    public static Path get(String path) {
        Path wanted = projectRoot().resolveSibling("shared").resolve(path);
        assumeTrue(Files.exists(wanted), "there is no shared/" + path + " beside the project");
        return wanted;
    }

    /** The topmost of the folders above this module that hold a pom; Surefire says where the module is. */
    private static Path projectRoot() {
        Path root = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        while (root.getParent() != null && Files.exists(root.resolveSibling("pom.xml"))) {
            root = root.getParent();
        }
        return root;
    }
}
