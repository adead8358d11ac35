package org.callover.gateway.nodes.clock;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/**
 * Makes the clock of a running server jump.
 *
 * <p>The product has no setting for it, and needs none: the agent changes the class of the system's clock in the server's
 * own process, and nothing else. A restart puts the clock right again.
 */
public final class ClockJump {
    private final Path agent;

    /** @param folder where the agent is written */
    public ClockJump(Path folder) throws IOException {
        agent = folder.resolve("clock-agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Agent-Class"), ClockAgent.class.getName());
        manifest.getMainAttributes().put(new Attributes.Name("Can-Redefine-Classes"), "true");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(agent), manifest)) {
            String name = ClockAgent.class.getName().replace('.', '/') + ".class";
            try (InputStream bytes = ClockAgent.class.getResourceAsStream("/" + name)) {
                write(jar, name, bytes == null ? new byte[0] : bytes.readAllBytes());
            }
            write(jar, ClockAgent.CHANGED_CLASS, changedClass());
        }
    }

    private static void write(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }

    private static byte[] changedClass() {
        ClassFileLocator java = ClassFileLocator.ForClassLoader.ofBootLoader();
        return new ByteBuddy()
                .redefine(
                        TypePool.Default.of(java)
                                .describe("java.time.Clock$SystemClock")
                                .resolve(),
                        java)
                .visit(Advice.to(Ahead.class).on(ElementMatchers.named("millis")))
                .make()
                .getBytes();
    }

    /** What is added at the end of the method that says what time it is. */
    private static final class Ahead {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long millis) {
            millis += Long.getLong(ClockAgent.AHEAD, 0);
        }
    }

    /** Sets the clocks of a process this far ahead of the machine's, or behind it. */
    public void set(ProcessHandle server, Duration ahead) throws IOException {
        try {
            VirtualMachine java = VirtualMachine.attach(Long.toString(server.pid()));
            try {
                java.loadAgent(agent.toString(), Long.toString(ahead.toMillis()));
            } finally {
                java.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
