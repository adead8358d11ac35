package org.callover.gateway.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.config.Settings;
import org.jspecify.annotations.Nullable;

/** The checks that come before the server, because the server would answer them with a stack trace. */
final class Preflight {
    private static final int OLDEST_JAVA = 17;

    /** Kept for as long as this process lives: a lock goes when its channel is collected. */
    private static final List<FileChannel> HELD = new ArrayList<>();

    private Preflight() {}

    /** Makes the data folder ready and holds it for this process, whose end lets it go. */
    static void check(LaunchSettings settings) throws Refusal {
        java();
        settings.endpoint().checkFree();
        folders(settings);
        hold(settings.data());
    }

    private static void java() throws Refusal {
        int feature = Runtime.version().feature();
        if (feature < OLDEST_JAVA) {
            throw new Refusal("this is Java " + feature + ", and it needs Java " + OLDEST_JAVA
                    + " or newer: point JAVA_HOME at a JDK " + OLDEST_JAVA + ".");
        }
    }

    private static void folders(LaunchSettings settings) throws Refusal {
        Path data = settings.data();
        try {
            // Not derby/: Derby makes its own, and refuses a folder that it finds empty.
            Files.createDirectories(data.resolve("definitions"));
            Files.createDirectories(data.resolve("modules"));
            Files.createDirectories(settings.log().resolveSibling("."));
            Files.delete(Files.createTempFile(data, "writable", null));
        } catch (IOException unwritable) {
            throw new Refusal("the data folder " + data + " cannot be written to: give a writable one with -D"
                    + Settings.DATA + "=<folder>, or correct its permissions.");
        }
    }

    private static void hold(Path data) throws Refusal {
        FileLock lock;
        try {
            FileChannel channel =
                    FileChannel.open(data.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            HELD.add(channel);
            lock = lock(channel);
        } catch (IOException unlockable) {
            throw new Refusal("the data folder " + data + " cannot be locked (" + unlockable.getMessage()
                    + "): give one on a local disk with -D" + Settings.DATA + "=<folder>.");
        }
        if (lock == null) {
            throw new Refusal(
                    "the data folder " + data + " is in use by another Callover: stop that one, or give another"
                            + " folder with -D" + Settings.DATA + "=<folder>.");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }
}
