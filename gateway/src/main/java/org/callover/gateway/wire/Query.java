package org.callover.gateway.wire;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.callover.kpi.text.Suggestion;
import org.callover.kpi.text.Words;

/**
 * The query of a request, which may have only known parameters. It collects the faults while parameters are read, and
 * {@link #check} reports them together.
 */
public final class Query {

    private final MultivaluedMap<String, String> given;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> asides = new ArrayList<>();
    private final Set<Warning> warnings = new LinkedHashSet<>();

    private Query(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /** The query of a call that takes only these parameters. */
    public static Query of(UriInfo uri, String... known) {
        return of(decoded(uri), known);
    }

    /** The query of a call, from decoded parameters. */
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

    /**
     * The fields of a form that somebody sent from a page: an empty one counts as absent. Others are left aside, because
     * addresses of pages are sent around, and programs for mail add parameters to them.
     */
    public static Query ofForm(MultivaluedMap<String, String> fields, String... known) {
        MultivaluedMap<String, String> filled = new MultivaluedHashMap<>();
        for (String name : known) {
            fields.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .forEach(value -> filled.add(name, value));
        }
        return new Query(filled);
    }

    /** The decoded parameters of an address. */
    static MultivaluedMap<String, String> decoded(UriInfo uri) {
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

    /** Whether a parameter is given. */
    public boolean has(String name) {
        return given.containsKey(name);
    }

    /** The value of a parameter that may be given once, if it is. */
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

    /** The value of a parameter as the reader returns it; an IllegalArgumentException of the reader becomes a fault. */
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

    /** Whether a parameter is {@code true}; if it is absent, it is false. */
    public boolean isTrue(String name) {
        return one(name, text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new IllegalArgumentException("%2$s is '%1$s'; write true or false".formatted(text, name));
                })
                .orElse(false);
    }

    /** All values of a parameter that may be repeated, or have several values separated by commas. */
    public List<String> many(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .flatMap(values -> Arrays.stream(values.split(",", -1)))
                .map(String::strip)
                .filter(value -> hasText(name, value))
                .toList();
    }

    /** All values of a parameter that may be repeated, each as a whole. */
    public List<String> each(String name) {
        return given.getOrDefault(name, List.of()).stream()
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

    /** Records a fault of a parameter. */
    public void fault(String parameter, String code, String message) {
        Fault fault = Fault.ofParameter(parameter, code, message);
        // a parameter may be read twice, but its fault is reported once
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Records a fault with its own status, which is reported with the others only if there are any. */
    void aside(String parameter, String code, String message) {
        asides.add(Fault.ofParameter(parameter, code, message));
    }

    /** Records that a parameter names something unknown that may be right; the call is answered nevertheless. */
    public void warn(String parameter, String code, String message) {
        warnings.add(new Warning(code, message, parameter));
    }

    /** What the parameters read so far name that is unknown, for the answer. */
    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** Whether no fault has been found so far. */
    public boolean isFaultless() {
        return faults.isEmpty();
    }

    /**
     * Reports the faults, after all parameters have been read.
     *
     * @throws ProblemException 400 with every fault, if there are any
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
