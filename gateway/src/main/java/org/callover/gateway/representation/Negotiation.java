package org.callover.gateway.representation;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
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

    public Negotiation {
        offered = List.copyOf(offered);
    }

    /** A choice among formats. */
    public static Negotiation among(Format... offered) {
        return new Negotiation(List.of(offered));
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
        return offered.stream()
                .filter(format -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> notAcceptable("'%s' is not a format of this answer".formatted(name)));
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
            throw notAcceptable("the Accept header '%s' takes no format of this answer".formatted(header));
        }
        return best;
    }

    private ProblemException notAcceptable(String fault) {
        String there = offered.stream()
                .map(format -> "%s (format=%s)".formatted(format.mediaType(), format))
                .collect(Collectors.joining(" or "));
        return new ProblemException(ProblemDetail.of(
                Status.NOT_ACCEPTABLE, "NOT_ACCEPTABLE", "%s; it is written as %s.".formatted(capital(fault), there)));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
