package org.callover.gateway.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;

/**
 * The main class of the server's process: Payara Micro, tied to its launcher.
 *
 * <p>Its standard input is a pipe that the launcher keeps open. First come system properties, a line each, which must not stand
 * in a list of processes, and a blank line. When the pipe is closed, because the launcher wants it or was killed, the server
 * stops in order. Its arguments are the file to lock, the seconds that a stop may take, and those of Payara Micro.
 */
public final class Bootstrap {
    private static final String SERVER = "fish.payara.micro.PayaraMicro";
    private static final int OWN_ARGUMENTS = 2;

    private Bootstrap() {}

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        BufferedReader launcher = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (!readProperties(launcher)) {
            return;
        }
        stopWithLauncher(launcher, Duration.ofSeconds(Long.parseLong(arguments[1])));
        // Not closed: this process holds the data folder until it ends.
        FileChannel held = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (held.tryLock() == null) {
            throw new IOException(arguments[0] + " is locked by another server");
        }
        held.truncate(0)
                .write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        String[] rest = Arrays.copyOfRange(arguments, OWN_ARGUMENTS, arguments.length);
        try {
            Class.forName(SERVER).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("The server did not start", failed.getCause());
        }
    }

    /** Whether the launcher said all that it had to say. */
    private static boolean readProperties(BufferedReader launcher) throws IOException {
        for (String line = launcher.readLine(); line != null; line = launcher.readLine()) {
            if (line.isEmpty()) {
                return true;
            }
            int equals = line.indexOf('=');
            System.setProperty(line.substring(0, equals), line.substring(equals + 1));
        }
        return false;
    }

    private static void stopWithLauncher(BufferedReader launcher, Duration patience) {
        daemon("launcher-watch", () -> {
            awaitEnd(launcher);
            // An orderly stop that hangs has nobody left who would end it.
            daemon("stop-watch", () -> {
                sleep(patience);
                Runtime.getRuntime().halt(1);
            });
            System.exit(0);
        });
    }

    private static void awaitEnd(BufferedReader launcher) {
        try {
            while (launcher.readLine() != null) {
                // Nothing more is said.
            }
        } catch (IOException broken) {
            // As good as closed.
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
