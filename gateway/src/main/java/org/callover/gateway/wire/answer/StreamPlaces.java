package org.callover.gateway.wire.answer;

import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;

/** The places for answers that are sent while they are made: each holds a thread for as long as its client reads. */
final class StreamPlaces {

    private static final int AT_ONCE = 4 * Runtime.getRuntime().availableProcessors();

    /** About as long as a long answer takes. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** The same output, which is refused with 429 if no place is free when it starts. */
    StreamingOutput inPlace(StreamingOutput output) {
        return to -> {
            if (!places.tryAcquire()) {
                throw new ProblemException(new ProblemDetail(
                                429,
                                "TOO_MANY_LONG_ANSWERS",
                                "This server is already sending as many long answers as it can: ask again in a few seconds.",
                                null,
                                List.of()))
                        .retryAfter(WAIT);
            }
            try {
                output.write(to);
            } finally {
                places.release();
            }
        };
    }
}
