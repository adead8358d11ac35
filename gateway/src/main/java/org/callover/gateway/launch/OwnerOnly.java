package org.callover.gateway.launch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A maker of files and folders that only their owner can read, if the file system has such rights. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private OwnerOnly() {}

    static Path createFile(Path path) throws IOException {
        return Files.createFile(path, rights(path, "rw-------"));
    }

    /** Makes this folder and those above it, unless they exist. */
    static Path createFolders(Path path) throws IOException {
        try {
            return Files.createDirectories(path, rights(path, "rwx------"));
        } catch (FileAlreadyExistsException link) {
            if (Files.isDirectory(path)) {
                return path;
            }
            throw link;
        }
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return isSupported(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean isSupported(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Whether others have any rights to it; a link has no rights of its own. */
    static boolean isOpenToOthers(Path path) throws IOException {
        if (!isSupported(path) || !Files.exists(path, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(path)) {
            return false;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        return rights.stream().anyMatch(OF_OTHERS::contains);
    }

    /** Removes all rights of others. */
    static void tighten(Path path) throws IOException {
        if (isOpenToOthers(path)) {
            Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            rights.removeAll(OF_OTHERS);
            Files.setPosixFilePermissions(path, rights);
        }
    }
}
