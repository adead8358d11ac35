package org.callover.gateway.problem;

/** The message for an error of the server or the framework that is known only by its status. */
final class StatusText {
    private StatusText() {}

    static String of(int status, String path) {
        return switch (status) {
            case 400 -> "The request to " + path + " could not be read: check its path, query and headers.";
            case 403 -> "The request to " + path + " is not allowed: the calls are described at /openapi.";
            case 404 -> "There is nothing at " + path + ": the calls are described at /openapi.";
            case 405 -> "The method is not allowed at " + path + ": the calls are described at /openapi.";
            case 406 -> "The answer to " + path + " is not available in a format that the Accept header allows.";
            case 413 -> "The request to " + path + " is larger than this server allows.";
            case 415 ->
                "The Content-Type of the request is not accepted at " + path
                        + ": the accepted types are listed at /openapi.";
            case 501 -> "This server does not know the method of the request.";
            case 500 -> "Something went wrong in Callover: the server's log gives the cause.";
            default -> "The request to " + path + " was answered with status " + status + ".";
        };
    }
}
