package org.callover.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sockets on which processes wait for others, as the Linux kernel lists them: {@code tcp 0100007F:1F90} is a TCP socket
 * that listens on 127.0.0.1:8080.
 */
final class Sockets {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private Sockets() {}

    /** Whether this machine lists them. */
    static boolean areListed() {
        return Files.isReadable(PROC.resolve("net/tcp"));
    }

    static List<String> of(Collection<ProcessHandle> processes) {
        Set<String> inodes = new HashSet<>();
        processes.forEach(process -> inodes.addAll(inodes(process.pid())));
        List<String> waiting = new ArrayList<>();
        for (String protocol : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String[] socket : listed(protocol)) {
                if (inodes.contains(socket[9]) && (protocol.startsWith("udp") || LISTENING.equals(socket[3]))) {
                    waiting.add(protocol + " " + socket[1]);
                }
            }
        }
        return waiting;
    }

    private static Set<String> inodes(long process) {
        Set<String> inodes = new HashSet<>();
        try (DirectoryStream<Path> open = Files.newDirectoryStream(PROC.resolve(process + "/fd"))) {
            for (Path file : open) {
                String target = target(file);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inodes;
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /** The columns of each socket of this protocol. */
    private static List<String[]> listed(String protocol) {
        Path table = PROC.resolve("net").resolve(protocol);
        if (!Files.isReadable(table)) {
            return List.of();
        }
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
