package org.callover.gateway.coding;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much a caller wants each content coding, from 0 (not at all) to 1, as {@code Accept-Encoding} says (RFC 9110,
 * section 12.5.3).
 *
 * <p>A caller without this header gets answers as they are. A part of the header that cannot be read is ignored.
 */
public record AcceptedCodings(double gzip, double identity) {

    /** The header of a request that names codings, by which answers vary. */
    public static final String HEADER = "Accept-Encoding";

    /** An answer shorter than this is not worth compressing, in bytes: it fits into one packet anyway. */
    static final int LEAST = 1024;

    /** Answers as they are may be sent unless they are ruled out, but less gladly than a coding that is named. */
    private static final double NOT_RULED_OUT = 0.0005;

    private static final AcceptedCodings ANY = new AcceptedCodings(0, 1);
    private static final Pattern PART = Pattern.compile(
            "\\s*(?<name>[!#$%&'*+.^_`|~0-9a-z-]+)\\s*(;\\s*q\\s*=\\s*(?<weight>0(\\.\\d{0,3})?|1(\\.0{0,3})?)\\s*)?");

    /** Reads the header; null if there is none. */
    public static AcceptedCodings parse(@Nullable String header) {
        if (header == null) {
            return ANY;
        }
        Map<String, Double> weights = new HashMap<>();
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            Matcher coding = PART.matcher(part);
            if (coding.matches()) {
                String name = coding.group("name");
                weights.put(name.equals("x-gzip") ? Coding.GZIP_NAME : name, weight(coding.group("weight")));
            }
        }
        double otherGzip = weights.getOrDefault("*", 0.0);
        double otherIdentity = weights.getOrDefault("*", NOT_RULED_OUT);
        return new AcceptedCodings(
                weights.getOrDefault(Coding.GZIP_NAME, otherGzip), weights.getOrDefault("identity", otherIdentity));
    }

    /** Reads all lines of the header. */
    public static AcceptedCodings of(@Nullable Enumeration<String> lines) {
        return lines == null || !lines.hasMoreElements() ? ANY : parse(String.join(",", Collections.list(lines)));
    }

    private static double weight(@Nullable String written) {
        return written == null ? 1 : Double.parseDouble(written);
    }

    /** Whether an answer may be sent in any coding that we have. */
    public boolean isAnyPossible() {
        return gzip > 0 || identity > 0;
    }

    /** Whether an answer may be sent as it is. */
    boolean allowsPlain() {
        return identity > 0 || gzip <= 0;
    }

    /** The coding for a long answer. */
    public Coding preferred() {
        return gzip > 0 && gzip >= identity ? Coding.GZIP : Coding.IDENTITY;
    }
}
