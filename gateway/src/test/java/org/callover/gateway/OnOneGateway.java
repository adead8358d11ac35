package org.callover.gateway;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that share one instance with the default settings, as a start costs more than most of them.
 *
 * <p>It serves all classes of a test run, one after another. Each class counts in series or months of its own, so that
 * none sees what another has sent. Beside it, a class runs that has an instance of its own.
 */
@ResourceLock(OnOneGateway.TURN)
public abstract class OnOneGateway {
    /** What only one class at a time has: the shared instance, and the shared browser. */
    public static final String TURN = "the shared gateway";

    /** Where the instance has its {@code data}, and where a test may put the data of another one. */
    protected static Path folder;

    protected static RunningGateway gateway;

    @RegisterExtension
    static final BeforeAllCallback SHARED = context -> {
        SharedGateway shared = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedGateway.class))
                .getOrComputeIfAbsent(SharedGateway.class, unseen -> SharedGateway.start(), SharedGateway.class);
        folder = shared.folder();
        gateway = shared.gateway();
    };
}
