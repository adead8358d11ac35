package org.callover.gateway.pages;

import java.util.List;

/**
 * The page that says why there is no page.
 *
 * @param code the code of the problem
 * @param detail what happened and what to do, for programs and the people who write them
 * @param faults each fault of the request, if there are several
 */
public record FaultPage(int status, String code, String detail, List<String> faults) implements Page {

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

    /** What happened and what to do. */
    public String advice() {
        return switch (code) {
            case "API_KEY_MISSING", "API_KEY_WRONG" ->
                "Load this page again. When your browser asks for a name and a password, type an API key as the"
                        + " password. The name can be anything. If you have no key, ask the people who run Callover for"
                        + " your council.";
            case "NOT_FOUND" ->
                "If you typed the web address, check that it is correct. If you pasted it, check that you copied all of"
                        + " it.";
            default -> detail;
        };
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
