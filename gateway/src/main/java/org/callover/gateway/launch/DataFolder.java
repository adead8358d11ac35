package org.callover.gateway.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.config.Settings;
import org.callover.gateway.launch.settings.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The folder with everything that an instance stores, which only its owner can read.
 *
 * <p>The launcher and the server each hold a lock on it, so that a server without its launcher still holds the folder.
 */
record DataFolder(Path path) {
    /** Kept while this process lives: a lock is released when its channel is garbage-collected. */
    private static final List<FileChannel> HELD = new ArrayList<>();

    private static final String SERVER_LOCK = "server.lock";

    /** The names that Callover uses in it. */
    private static final List<String> OURS =
            List.of("definitions", "definitions.synced", "modules", "log", "derby", "run", "in-use.lock", SERVER_LOCK);

    /** Prepares it and locks it for this process, until the process ends. */
    void claim(PrintStream console) throws Refusal {
        try {
            OwnerOnly.createFolders(path);
            Files.delete(OwnerOnly.createFile(
                    path.resolve(".writable-" + ProcessHandle.current().pid())));
            // Not derby/: Derby makes its own folder, and refuses an empty one.
            for (String folder : List.of("definitions", "modules", "log")) {
                OwnerOnly.createFolders(path.resolve(folder));
            }
        } catch (IOException unwritable) {
            throw new Refusal("the data folder " + path + " cannot be written to: give a writable one with -D"
                    + Settings.DATA + "=<folder>, or correct its permissions.");
        }
        hold();
        tighten(console);
    }

    Path log() {
        return path.resolve("log").resolve("server.log");
    }

    Path derbyLog() {
        return log().resolveSibling("derby.log");
    }

    /** The file that the server locks. */
    Path serverLock() {
        return path.resolve(SERVER_LOCK);
    }

    private void hold() throws Refusal {
        try {
            if (!isHeldNow(path.resolve("in-use.lock"))) {
                throw new Refusal("the data folder " + path + " is in use by another Callover: stop that one, or give"
                        + " another folder with -D" + Settings.DATA + "=<folder>.");
            }
            if (isLocked(serverLock())) {
                throw orphan(Files.readString(serverLock()).strip());
            }
            if (isLocked(path.resolve("derby").resolve("dbex.lck"))) {
                throw orphan(processOfEarlierVersion());
            }
        } catch (IOException unlockable) {
            throw new Refusal("the data folder " + path + " cannot be locked (" + unlockable.getMessage()
                    + "): give one on a local disk with -D" + Settings.DATA + "=<folder>.");
        }
    }

    private static boolean isHeldNow(Path file) throws IOException {
        FileChannel channel = open(file);
        HELD.add(channel);
        return lock(channel) != null;
    }

    private static boolean isLocked(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = open(file)) {
            return lock(channel) == null;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        if (!Files.exists(file)) {
            OwnerOnly.createFile(file);
        }
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private Refusal orphan(String process) {
        return new Refusal("the data folder " + path + " is still in use by a server whose launcher is gone, process "
                + process + ": wait until it has stopped, or end it with kill " + process + ".");
    }

    /**
     * The process of an earlier version, which locks no file of its own but can be found by the place of Derby's log.
     */
    private String processOfEarlierVersion() {
        String log = "-Dderby.stream.error.file=" + derbyLog();
        return ProcessHandle.allProcesses()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(log::equals))
                .map(process -> Long.toString(process.pid()))
                .findFirst()
                .orElse("<unknown>");
    }

    /**
     * Removes the rights of others, as an earlier version made readable files. A folder with other files keeps its
     * rights.
     */
    private void tighten(PrintStream console) throws Refusal {
        try {
            List<Path> open = openToOthers();
            if (!open.isEmpty()) {
                console.println(
                        tightened(open)
                                ? "Others could read the data folder " + path + "; from now on, only its owner can."
                                : "Others can read the data folder " + path
                                        + ", and its permissions could not be changed: change them"
                                        + " with chmod -R go= as its owner.");
            }
        } catch (IOException unreadable) {
            throw new Refusal("the data folder " + path + " cannot be read (" + unreadable.getMessage()
                    + "): correct its permissions, or give another with -D" + Settings.DATA + "=<folder>.");
        }
    }

    private List<Path> openToOthers() throws IOException {
        List<Path> open = new ArrayList<>();
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> all = entries.toList();
            List<Path> ours = all.stream()
                    .filter(entry -> OURS.contains(entry.getFileName().toString()))
                    .toList();
            for (Path entry : ours) {
                if (OwnerOnly.isOpenToOthers(entry)) {
                    open.add(entry);
                }
            }
            if (ours.size() == all.size() && OwnerOnly.isOpenToOthers(path)) {
                open.add(path);
            }
        }
        return open;
    }

    private static boolean tightened(List<Path> open) {
        try {
            for (Path entry : open) {
                try (Stream<Path> all = Files.walk(entry)) {
                    for (Path each : (Iterable<Path>) all::iterator) {
                        OwnerOnly.tighten(each);
                    }
                }
            }
            return true;
        } catch (IOException notOurs) {
            return false;
        }
    }
}
