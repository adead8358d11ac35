package org.callover.gateway.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.callover.gateway.config.Settings;

/**
 * The main class of the server's process, which runs Payara Micro and stops together with its launcher.
 *
 * <p>Its standard input is a pipe that the launcher keeps open. The launcher first sends those system properties that
 * must not appear in a list of processes, one on each line, and then a blank line. The server stops on a signal, or
 * when the pipe is closed, because the launcher asks for it or was killed. First the war lets the requests in progress
 * end, then Java exits, which shuts the server down. Its arguments are the file to lock, the most seconds that a stop
 * may take, and the arguments of Payara Micro.
 */
public final class Bootstrap {
    private static final String SERVER = "fish.payara.micro.PayaraMicro";
    private static final int OWN_ARGUMENTS = 2;

    /** The signals that end a process, with their numbers, from which the exit status is made. */
    private static final Map<String, Integer> ENDS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

    private static final int SIGNALLED = 128;

    private Bootstrap() {}

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        BufferedReader launcher = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (!readProperties(launcher)) {
            return;
        }
        Duration patience = Duration.ofSeconds(Long.parseLong(arguments[1]));
        stopWithLauncher(launcher, patience);
        stopOnSignals(patience);
        // Never closed: this process holds the data folder until it ends.
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

    /** Whether the launcher sent all its properties. */
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
            stop(patience, 0);
        });
    }

    /** Uses reflection, because the compiler warns about the class for signals. */
    private static void stopOnSignals(Duration patience) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        for (Map.Entry<String, Integer> end : ENDS.entrySet()) {
            Object stop = Proxy.newProxyInstance(
                    Bootstrap.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, raised) -> {
                        daemon("signal-" + end.getKey(), () -> stop(patience, SIGNALLED + end.getValue()));
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(end.getKey()), stop);
        }
    }

    /** Stops the server once; a second caller waits. */
    private static synchronized void stop(Duration patience, int status) {
        // If an orderly stop hangs, nothing else would end it.
        daemon("stop-watch", () -> {
            sleep(patience);
            Runtime.getRuntime().halt(1);
        });
        if (System.getProperties().get(Settings.BEFORE_STOP) instanceof Runnable action) {
            action.run();
        }
        System.exit(status);
    }

    private static void awaitEnd(BufferedReader launcher) {
        try {
            while (launcher.readLine() != null) {
                // The launcher should send nothing more.
            }
        } catch (IOException broken) {
            // An unreadable pipe counts as closed.
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
