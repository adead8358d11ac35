package org.callover.gateway.nodes.workload;

import org.callover.gateway.nodes.HttpAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking once.
 *
 * @param node the node that was asked; empty if the balancer found none
 * @param answer absent if there was none
 * @param fault why there was no answer; empty if there was one
 */
record Asked(String node, long start, long end, @Nullable HttpAnswer answer, String fault) {
    int status() {
        return answer == null ? 0 : answer.status();
    }

    /** Whether it is clear what was done, which 503 and no answer are not. */
    boolean isClear() {
        return status() != 0 && status() < 500 && status() != 409 && status() != 429;
    }

    boolean isUnavailable() {
        return answer != null && answer.isUnavailable();
    }

    /** The answer in few words. */
    String shown() {
        return answer == null
                ? fault
                : "answered with " + status() + " "
                        + answer.text().lines().findFirst().orElse("");
    }
}
