package org.callover.gateway.pages;

import java.util.List;

/**
 * The page that says why there is no page.
 *
 * @param detail what happened and what to do
 * @param faults each fault of the request, if there are several
 */
public record FaultPage(int status, String detail, List<String> faults) implements Page {

    private static final int NO_KEY = 401;
    private static final int NOT_ALLOWED = 403;
    private static final int NOTHING_THERE = 404;
    private static final int OF_CALLER = 500;

    public FaultPage {
        faults = faults.size() > 1 ? List.copyOf(faults) : List.of();
    }

    @Override
    public String template() {
        return "fault.jte";
    }

    @Override
    public PageFrame frame() {
        return PageFrame.apart(heading());
    }

    /** What happened, in a few words. */
    public String heading() {
        return switch (status) {
            case NO_KEY -> "You need a key to read these pages";
            case NOT_ALLOWED -> "You cannot see this page";
            case NOTHING_THERE -> "Page not found";
            default ->
                status < OF_CALLER ? "There is a problem with the request" : "Sorry, there is a problem with Callover";
        };
    }
}
