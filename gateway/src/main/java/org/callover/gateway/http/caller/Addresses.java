package org.callover.gateway.http.caller;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A reader of IP addresses, as they are written in settings and in headers of proxies. Names are never looked up. */
final class Addresses {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern BRACKETS = Pattern.compile("^\\[|](:\\d+)?$");
    private static final Pattern ZONE = Pattern.compile("%.*");
    private static final Pattern PORT = Pattern.compile("^(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d+$");

    private Addresses() {}

    /** The bytes of an address, with or without a port; none if the text is not an address. */
    static byte[] bytes(String address) {
        String plain = BRACKETS.matcher(address.strip()).replaceAll("");
        plain = PORT.matcher(ZONE.matcher(plain).replaceFirst("")).replaceFirst("$1");
        try {
            return LITERAL.matcher(plain).matches()
                    ? InetAddress.getByName(plain).getAddress()
                    : new byte[0];
        } catch (UnknownHostException notAnAddress) {
            return new byte[0];
        }
    }
}
