package org.callover.gateway.http.caller;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proxies trusted to say where a request came from: addresses, and ranges such as {@code 10.0.0.0/8}. */
public record Proxies(List<Proxies.Range> ranges) {
    public Proxies {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads a list of addresses and ranges.
     *
     * @throws IllegalArgumentException if one is neither an address nor a range
     */
    public static Proxies parse(List<String> texts) {
        return new Proxies(texts.stream().map(Range::parse).toList());
    }

    /** Whether an address belongs to a proxy. */
    public boolean contains(String address) {
        if (ranges.isEmpty()) {
            return false;
        }
        byte[] bytes = Addresses.bytes(address);
        return ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    /**
     * The address that a request came from before it passed our proxies: the nearest one that is not a proxy.
     *
     * @param peer the address at the other end of the connection
     * @param forwardedFor the values of {@code X-Forwarded-For}, which is believed of our proxies only
     */
    public String client(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !contains(peer)) {
            return peer;
        }
        return Arrays.stream(forwardedFor.split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty() && !contains(address))
                .reduce(peer, (further, nearer) -> nearer);
    }

    /** All addresses that start with the same bits. */
    record Range(byte[] start, int bits) {
        static Range parse(String text) {
            String[] parts = text.split("/", 2);
            byte[] start = Addresses.bytes(parts[0]);
            int all = start.length * Byte.SIZE;
            int bits = parts.length == 1 ? all : bits(parts[1], all);
            if (start.length == 0 || bits < 0) {
                throw new IllegalArgumentException("callover.proxies has '" + text
                        + "': give an address, such as 10.0.0.5, or a range, such as 10.0.0.0/8.");
            }
            return new Range(start, bits);
        }

        private static int bits(String text, int most) {
            return text.matches("\\d{1,3}") && Integer.parseInt(text) <= most ? Integer.parseInt(text) : -1;
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
                if ((address[bit / Byte.SIZE] & mask) != (start[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
