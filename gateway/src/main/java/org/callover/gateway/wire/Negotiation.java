package org.callover.gateway.wire;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A choice of format: the one in {@code ?format=}, or else the one that {@code Accept} wants most, or else the first.
 *
 * @param offered the formats available, the usual one first
 */
public record Negotiation(List<Format> offered) {

    /** The query parameter that names a format. */
    public static final String PARAMETER = "format";

    private static final String NOT_ACCEPTABLE = "NOT_ACCEPTABLE";

    public Negotiation {
        offered = List.copyOf(offered);
    }

    /**
     * The format that a query names, if it does; if that is not available, it is reported with the query's other
     * faults.
     */
    public @Nullable String named(Query query) {
        String name = query.one(PARAMETER).orElse(null);
        if (name != null && find(name).isEmpty()) {
            query.aside(PARAMETER, NOT_ACCEPTABLE, unknown(name));
        }
        return name;
    }

    /**
     * The format to answer a call in, after all other parameters of its query have been read.
     *
     * @throws ProblemException 400 with every fault of the query, or 406 if no available format is wanted
     */
    public Format read(Query query, Call call) {
        String named = named(query);
        query.check();
        return choose(named, call);
    }

    private Optional<Format> find(String name) {
        return offered.stream().filter(format -> format.toString().equals(name)).findFirst();
    }

    /**
     * The format to answer a call in.
     *
     * @throws ProblemException 406 if no available format is wanted
     */
    public Format choose(@Nullable String named, Call call) {
        return named == null
                ? choose(call.accepted(), call.headers().getHeaderString(HttpHeaders.ACCEPT))
                : choose(named);
    }

    /** A choice of one format. */
    public static Negotiation only(Format format) {
        return new Negotiation(List.of(format));
    }

    /**
     * The format with a name.
     *
     * @throws ProblemException 406 if there is none
     */
    public Format choose(String name) {
        return find(name).orElseThrow(() -> notAcceptable(Fault.ofParameter(PARAMETER, NOT_ACCEPTABLE, unknown(name))));
    }

    /**
     * The format that is wanted most; the first of several that are wanted equally.
     *
     * @param header the {@code Accept} header as written
     * @throws ProblemException 406 if none is wanted
     */
    public Format choose(AcceptedTypes accepted, @Nullable String header) {
        Format best = offered.get(0);
        for (Format format : offered) {
            if (accepted.weightOf(format.type()) > accepted.weightOf(best.type())) {
                best = format;
            }
        }
        if (accepted.weightOf(best.type()) <= 0) {
            throw notAcceptable(Fault.ofHeader(
                    HttpHeaders.ACCEPT,
                    NOT_ACCEPTABLE,
                    "the Accept header '%s' names none of the formats available: %s".formatted(header, available())));
        }
        return best;
    }

    private String unknown(String name) {
        return "'%s' is not one of the formats available: %s".formatted(name, available());
    }

    private String available() {
        return offered.stream()
                .map(format -> "%s (format=%s)".formatted(format.mediaType(), format))
                .collect(Collectors.joining(" or "));
    }

    private static ProblemException notAcceptable(Fault fault) {
        String message = fault.message();
        return new ProblemException(ProblemDetail.of(
                        Status.NOT_ACCEPTABLE,
                        NOT_ACCEPTABLE,
                        Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".")
                .with(List.of(fault)));
    }
}
