package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest {

    private static Upload receive(@Nullable String fileName) throws IOException {
        return Upload.receive(new ByteArrayInputStream("a,b\n".getBytes(StandardCharsets.UTF_8)), fileName);
    }

    @Test
    void keepsAFileForItsOwnerOnlyAndUntilItIsClosed() throws IOException {
        Path path;
        try (Upload upload = receive(null)) {
            path = upload.path();
            assertThat(path).hasContent("a,b\n");
            assertThat(upload.size()).isEqualTo(4);
            assertThat(path.getFileName().toString()).startsWith("callover-");
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                assertThat(Files.getPosixFilePermissions(path))
                        .allMatch(permission -> permission.name().startsWith("OWNER_"));
            }
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() throws IOException {
        Set<Path> seen = new HashSet<>();
        Set<Path> before = uploads();
        InputStream breaksOff = new InputStream() {
            @Override
            public int read() throws IOException {
                seen.addAll(uploads());
                throw new EOFException("the client is gone");
            }
        };
        InputStream body = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), breaksOff);
        assertThatThrownBy(() -> Upload.receive(body, null)).isInstanceOf(EOFException.class);
        seen.removeAll(before);
        // Other instances on this machine may have uploads of their own, but not of this size.
        assertThat(seen).isNotEmpty().noneMatch(UploadTest::isOurs);
    }

    private static boolean isOurs(Path path) {
        try {
            return Files.size(path) == 100_000;
        } catch (IOException gone) {
            return false;
        }
    }

    private static Set<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("callover-import-"))
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "january.csv, january.csv",
                "C:\\data\\january.csv, january.csv",
                "../../etc/january.csv, january.csv",
                "data/, null",
                "'  ', null",
                "null, null",
            })
    void keepsTheNameWithoutFolders(@Nullable String given, @Nullable String kept) throws IOException {
        try (Upload upload = receive(given)) {
            assertThat(upload.fileName()).isEqualTo(kept);
        }
    }
}
