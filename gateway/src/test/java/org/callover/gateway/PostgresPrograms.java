package org.callover.gateway;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once for each Java process, and deleted at its end.
 *
 * <p>They refuse to run as root. So root runs them as the user {@code nobody}: with {@code setpriv}, with {@code su}, or
 * in a user namespace of their own. The starter of the library knows only the last way, which many containers forbid.
 */
final class PostgresPrograms {
    private static final int NOBODY = 65_534;
    private static final List<List<String>> AS_NOBODY = List.of(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
            List.of("su", "nobody", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--"),
            List.of("unshare", "-U"));

    private static @Nullable PostgresPrograms unpacked;

    private final Path folder;
    private final List<String> prefix;

    private PostgresPrograms(Path folder, List<String> prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    static synchronized PostgresPrograms get() throws IOException, InterruptedException {
        if (unpacked == null) {
            Path folder = newFolder("callover-postgres-programs");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete-postgres-programs"));
            unpack(folder);
            unpacked = new PostgresPrograms(folder, isRoot(folder) ? asNobody() : List.of());
        }
        return unpacked;
    }

    /** The command that runs one of the programs. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /** A new folder that belongs to the user as whom the programs run. */
    Path ownFolder() throws IOException {
        Path own = newFolder("callover-postgres");
        if (!prefix.isEmpty()) {
            Files.setAttribute(own, "unix:uid", NOBODY);
        }
        return own;
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static Path newFolder(String name) throws IOException {
        return Files.setPosixFilePermissions(
                Files.createTempDirectory(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean isRoot(Path own) throws IOException {
        return Files.getAttribute(own, "unix:uid").equals(0);
    }

    private static List<String> asNobody() throws IOException, InterruptedException {
        for (List<String> prefix : AS_NOBODY) {
            List<String> trial = new ArrayList<>(prefix);
            trial.add("/bin/true");
            if (works(trial)) {
                return prefix;
            }
        }
        throw new IOException("PostgreSQL does not run as root, and none of setpriv, su and unshare works here: run the"
                + " tests as an ordinary user");
    }

    private static boolean works(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notFound) {
            return false;
        }
    }

    /** Uses the machine's own {@code tar} where there is one, which is ten times faster. */
    private static void unpack(Path folder) throws IOException, InterruptedException {
        Path archive = folder.resolve("postgres.txz");
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", machine)) {
            Files.copy(packed, archive);
        }
        if (!works(List.of("tar", "-xJf", archive.toString(), "-C", folder.toString()))) {
            unpackInJava(archive, folder);
        }
        Files.delete(archive);
    }

    private static void unpackInJava(Path archive, Path folder) throws IOException {
        try (InputStream packed = Files.newInputStream(archive);
                TarArchiveInputStream files = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(files, file, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }
}
