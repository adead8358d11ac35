package org.callover.gateway.http.caller;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reader of IP addresses, as they are written in settings and in headers of proxies. Names are never looked up. */
final class Addresses {
    private static final String NUMBER = "(25[0-5]|2[0-4]\\d|1?\\d{1,2})";

    /** Nothing looser: what is not four numbers, and has no colon after its first digits, would be looked up as a name. */
    private static final String LITERAL = NUMBER + "(\\." + NUMBER + "){3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]*+";

    /** An address, perhaps in brackets, with a zone or with a port. */
    private static final Pattern ADDRESS = Pattern.compile("\\[?(?<literal>" + LITERAL + ")(%[^]]*)?]?(:\\d+)?");

    private Addresses() {}

    /** The bytes of an address, with or without a port; none if the text is not an address. */
    static byte[] bytes(String address) {
        Matcher found = ADDRESS.matcher(address.strip());
        try {
            return found.matches()
                    ? InetAddress.getByName(found.group("literal")).getAddress()
                    : new byte[0];
        } catch (UnknownHostException notAnAddress) {
            return new byte[0];
        }
    }
}
