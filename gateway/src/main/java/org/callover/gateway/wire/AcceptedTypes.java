package org.callover.gateway.wire;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The media types that a caller accepts, as JAX-RS reads them. The most specific range decides how much a type is
 * wanted (RFC 9110, section 12.5.1). {@code Request.selectVariant} does not do this: see decision 0016.
 */
public record AcceptedTypes(List<MediaType> ranges) {

    private static final String WEIGHT = "q";

    public AcceptedTypes {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads an {@code Accept} header outside JAX-RS; an empty one accepts anything.
     *
     * @throws ProblemException 400 if it cannot be read
     */
    public static AcceptedTypes parse(String header) {
        if (header.isBlank()) {
            return new AcceptedTypes(List.of(MediaType.WILDCARD_TYPE));
        }
        try {
            AcceptedTypes accepted = new AcceptedTypes(Stream.of(header.split(","))
                    .map(String::strip)
                    .map(MediaType::valueOf)
                    .toList());
            if (!accepted.ranges.stream().map(AcceptedTypes::weight).allMatch(weight -> weight >= 0 && weight <= 1)) {
                throw new IllegalArgumentException("a weight is a number from 0 to 1");
            }
            return accepted;
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(ProblemDetail.ofHeader(
                    Status.BAD_REQUEST,
                    HttpHeaders.ACCEPT,
                    "BAD_REQUEST",
                    "The Accept header '%s' cannot be read.".formatted(header)));
        }
    }

    /**
     * Whether an {@code Accept} header names HTML, as that of a person's browser does. A header that cannot be read, which
     * may be the very problem of a request, does not.
     */
    public static boolean nameHtml(@Nullable String header) {
        try {
            return header != null
                    && parse(header).ranges.stream()
                            .anyMatch(range -> range.getType().equals("text")
                                    && range.getSubtype().equals("html"));
        } catch (ProblemException malformed) {
            return false;
        }
    }

    /** How much a type is wanted, from 0 to 1: the weight of the most specific range, or 0 if no range includes it. */
    double weightOf(MediaType type) {
        int closest = -1;
        double weight = 0;
        for (MediaType range : ranges) {
            int closeness = closeness(range, type);
            if (closeness > closest) {
                closest = closeness;
                weight = weight(range);
            }
        }
        return weight;
    }

    /** 2 for the type itself, 1 for its main part, 0 for any type; -1 for a range that does not include it. */
    private static int closeness(MediaType range, MediaType type) {
        if (!range.isCompatible(type)) {
            return -1;
        }
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }

    private static double weight(MediaType range) {
        String weight = range.getParameters().get(WEIGHT);
        return weight == null ? 1 : Double.parseDouble(weight);
    }
}
