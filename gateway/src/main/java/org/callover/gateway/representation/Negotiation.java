package org.callover.gateway.representation;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a format: {@code ?format=} if it is given, else what {@code Accept} wants most, else the first offered.
 *
 * @param offered the formats there are, the usual one first
 */
public record Negotiation(List<Format> offered) {

    private static final String NOT_ACCEPTABLE = "NOT_ACCEPTABLE";

    public Negotiation {
        offered = List.copyOf(offered);
    }

    /** A choice among formats. */
    public static Negotiation among(Format... offered) {
        return new Negotiation(List.of(offered));
    }

    /** The format that a query names, if it does; one that is not offered is told with the query's faults, if it has any. */
    public @Nullable String named(Query query) {
        String name = query.one("format").orElse(null);
        if (name != null && find(name).isEmpty()) {
            query.aside("format", NOT_ACCEPTABLE, unknown(name) + "; " + there());
        }
        return name;
    }

    private Optional<Format> find(String name) {
        return offered.stream().filter(format -> format.toString().equals(name)).findFirst();
    }

    /**
     * The format to answer in.
     *
     * @throws ProblemException 406 when nothing offered is wanted
     */
    public Format choose(@Nullable String named, @Nullable String accept) {
        return named == null ? accepted(accept) : named(named);
    }

    private Format named(String name) {
        return find(name).orElseThrow(() -> notAcceptable(unknown(name)));
    }

    private static String unknown(String name) {
        return "'%s' is not one of the formats available".formatted(name);
    }

    private String there() {
        return offered.stream()
                .map(format -> "%s (format=%s)".formatted(format.mediaType(), format))
                .collect(Collectors.joining(" or ", "use ", ""));
    }

    private Format accepted(@Nullable String header) {
        Accept accept = Accept.parse(header);
        Format best = offered.get(0);
        for (Format format : offered) {
            if (accept.weightOf(format.mediaType()) > accept.weightOf(best.mediaType())) {
                best = format;
            }
        }
        if (accept.weightOf(best.mediaType()) <= 0) {
            throw notAcceptable("the Accept header '%s' allows none of the formats available".formatted(header));
        }
        return best;
    }

    private ProblemException notAcceptable(String fault) {
        return new ProblemException(
                ProblemDetail.of(Status.NOT_ACCEPTABLE, NOT_ACCEPTABLE, "%s; %s.".formatted(capital(fault), there())));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
