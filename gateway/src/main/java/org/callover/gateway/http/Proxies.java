package org.callover.gateway.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/** The proxies trusted to say where a request came from: addresses, and ranges such as {@code 10.0.0.0/8}. */
record Proxies(List<Range> ranges) {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    Proxies {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads a list of addresses and ranges.
     *
     * @throws IllegalArgumentException if one is neither an address nor a range
     */
    static Proxies parse(List<String> texts) {
        return new Proxies(texts.stream().map(Range::parse).toList());
    }

    /** Whether an address belongs to a proxy. */
    boolean contains(String address) {
        if (ranges.isEmpty()) {
            return false;
        }
        byte[] bytes = bytes(address);
        return ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    /** All addresses that start with the same bits. */
    private record Range(byte[] start, int bits) {
        static Range parse(String text) {
            String[] parts = text.split("/", 2);
            byte[] start = bytes(parts[0]);
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

    /** The bytes of an address; none if the text is not an address. Names are never looked up. */
    private static byte[] bytes(String address) {
        String plain = address.strip().replaceAll("^\\[|]$", "").replaceFirst("%.*", "");
        try {
            return LITERAL.matcher(plain).matches()
                    ? InetAddress.getByName(plain).getAddress()
                    : new byte[0];
        } catch (UnknownHostException notAnAddress) {
            return new byte[0];
        }
    }
}
