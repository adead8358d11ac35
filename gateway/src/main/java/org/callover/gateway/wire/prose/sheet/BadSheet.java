package org.callover.gateway.wire.prose.sheet;

import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.prose.file.UnreadableProse;

/** The refusals of spreadsheets. */
final class BadSheet {

    private BadSheet() {}

    static ProblemException unreadable(String form) {
        return UnreadableProse.because(
                UnreadableProse.Code.BAD_SPREADSHEET,
                "The file cannot be read as %1$s: open it in a spreadsheet program and save it as %1$s again."
                        .formatted(form));
    }

    static ProblemException hasTooMany(String what) {
        return UnreadableProse.tooLarge(
                "The spreadsheet has too many %s: send only what the paper prints.".formatted(what));
    }
}
