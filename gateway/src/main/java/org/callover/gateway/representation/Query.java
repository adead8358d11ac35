package org.callover.gateway.representation;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.callover.kpi.text.Suggestion;
import org.callover.kpi.text.Words;

/**
 * The query of a request: a closed set of parameters. Faults are collected while it is read and reported together by
 * {@link #check}.
 */
public final class Query {

    private final MultivaluedMap<String, String> given;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> asides = new ArrayList<>();

    private Query(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /** The query of a call that takes these parameters only. */
    public static Query of(UriInfo uri, String... known) {
        return of(decoded(uri), known);
    }

    /** The same, of parameters that are decoded already. */
    public static Query of(MultivaluedMap<String, String> parameters, String... known) {
        Query query = new Query(parameters);
        List<String> takes = List.of(known);
        for (String name : query.given.keySet()) {
            if (!takes.contains(name)) {
                query.fault(name, "UNKNOWN_PARAMETER", unknown(name, takes));
            }
        }
        return query;
    }

    private static MultivaluedMap<String, String> decoded(UriInfo uri) {
        try {
            return uri.getQueryParameters();
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(ProblemDetail.of(
                    Status.BAD_REQUEST,
                    "BAD_QUERY",
                    "The query cannot be decoded: write a percent sign as %25 and other characters in UTF-8."));
        }
    }

    private static String unknown(String name, List<String> known) {
        String there = known.isEmpty() ? "it takes none" : "use " + Words.list(known);
        return "'%s' is not a parameter of this call; %s%s".formatted(name, there, Suggestion.didYouMean(name, known));
    }

    /** The one value of a parameter, if it is given. */
    public Optional<String> one(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            fault(name, "REPEATED_PARAMETER", "'%s' is given %d times; give it once".formatted(name, values.size()));
            return Optional.empty();
        }
        return values.stream()
                .map(String::strip)
                .filter(value -> hasText(name, value))
                .findFirst();
    }

    /** The one value of a parameter, read; what the reader refuses with an IllegalArgumentException is a fault. */
    public <T> Optional<T> one(String name, Function<String, T> reader) {
        return one(name).flatMap(text -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (IllegalArgumentException unfit) {
                fault(name, "BAD_PARAMETER", String.valueOf(unfit.getMessage()));
                return Optional.empty();
            }
        });
    }

    /** Whether a parameter says {@code true}; absent it is false. */
    public boolean isTrue(String name) {
        return one(name, text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new IllegalArgumentException("%2$s is '%1$s'; write true or false".formatted(text, name));
                })
                .orElse(false);
    }

    /** Every value of a parameter that may be repeated, or list several values with commas. */
    public List<String> many(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .flatMap(values -> Arrays.stream(values.split(",", -1)))
                .map(String::strip)
                .filter(value -> hasText(name, value))
                .toList();
    }

    private boolean hasText(String name, String value) {
        if (value.isEmpty()) {
            fault(name, "BAD_PARAMETER", "'%s' has an empty value; give a value, or leave it out".formatted(name));
        }
        return !value.isEmpty();
    }

    /** Notes that a parameter is at fault. */
    public void fault(String parameter, String code, String message) {
        Fault fault = new Fault(null, null, parameter, code, message);
        // a parameter may be read twice, and is at fault once
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Notes what another answer than 400 is for, which is told here too if there is a fault besides. */
    void aside(String parameter, String code, String message) {
        asides.add(new Fault(null, null, parameter, code, message));
    }

    /** Whether nothing was found to be at fault so far. */
    public boolean isFaultless() {
        return faults.isEmpty();
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException 400 with every fault, if there is any
     */
    public void check() {
        if (!faults.isEmpty()) {
            faults.addAll(asides);
            throw new ProblemException(problem().with(faults));
        }
    }

    private ProblemDetail problem() {
        List<String> codes = faults.stream().map(Fault::code).distinct().toList();
        return ProblemDetail.of(
                Status.BAD_REQUEST,
                codes.size() == 1 ? codes.get(0) : "BAD_PARAMETERS",
                faults.stream().map(fault -> sentence(fault.message())).collect(Collectors.joining(" ")));
    }

    private static String sentence(String message) {
        String capital = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return capital.endsWith("?") ? capital : capital + ".";
    }
}
