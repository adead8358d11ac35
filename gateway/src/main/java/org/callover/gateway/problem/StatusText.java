package org.callover.gateway.problem;

/** The words for an error that the server or the framework found, known only by its status. */
final class StatusText {
    private StatusText() {}

    static String of(int status, String path) {
        return switch (status) {
            case 400 -> "The request to " + path + " could not be read: check its path, its query and its headers.";
            case 403 -> "The request to " + path + " is not allowed: the calls are described at /openapi.";
            case 404 -> "There is nothing at " + path + ": the calls are described at /openapi.";
            case 405 -> "The method is not allowed at " + path + ": the calls are described at /openapi.";
            case 406 -> "No representation of " + path + " is of a type that the Accept header asks for.";
            case 413 -> "The request to " + path + " is larger than this server takes.";
            case 415 ->
                "The Content-Type of the request is not one that " + path
                        + " reads: /openapi lists those that it does.";
            case 501 -> "The method is not one that this server knows.";
            case 500 -> "The request met a fault in Callover itself: the server's log has the cause.";
            default -> "The request to " + path + " was answered with status " + status + ".";
        };
    }
}
