package org.callover.gateway.nodes.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of another process jumps, forward and back, and nothing else does. */
class ClockJumpTest {

    /** What runs in the other process: it answers each line with the time of a clock that it has had from the start. */
    public static final class Told {
        private Told() {}

        public static void main(String[] none) throws IOException {
            Clock clock = Clock.tickMillis(ZoneId.of("Europe/London"));
            try (BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                while (asked.readLine() != null) {
                    System.out.println(clock.instant());
                }
            }
        }
    }

    @Test
    void clocksOfAnotherProcessJump(@TempDir Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Path.of("target", "test-classes").toAbsolutePath().toString(),
                        Told.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(secondsAhead(process, told)).isBetween(-60L, 60L);
            ClockJump clocks = new ClockJump(folder);
            for (Duration jump : new Duration[] {Duration.ofDays(2), Duration.ofHours(-3), Duration.ZERO}) {
                clocks.set(process.toHandle(), jump);
                assertThat(secondsAhead(process, told)).isBetween(jump.toSeconds() - 60, jump.toSeconds() + 60);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static long secondsAhead(Process process, BufferedReader told) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return Duration.between(Instant.now(), Instant.parse(told.readLine())).toSeconds();
    }
}
