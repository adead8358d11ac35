package org.callover.gateway.http.caller;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The addresses that are counted as one caller: an IPv4 address, or the first 64 bits of an IPv6 address, as one
 * household or office has all addresses that begin with them.
 *
 * @param start the bytes that all of them begin with, in hexadecimal
 * @param isThisMachine whether it is the address by which a machine reaches itself
 */
record AddressBlock(String start, boolean isThisMachine) {
    private static final int NETWORK_BYTES = 8;

    /** The block of an address that a proxy has named, or of the proxy if that is not an address. */
    static AddressBlock of(String client, String peer) {
        byte[] bytes = Addresses.bytes(client);
        return of(bytes.length == 0 ? Addresses.bytes(peer) : bytes);
    }

    private static AddressBlock of(byte[] address) {
        byte[] start = Arrays.copyOf(address, Math.min(address.length, NETWORK_BYTES));
        return new AddressBlock(HexFormat.of().formatHex(start), isLoopback(address));
    }

    private static boolean isLoopback(byte[] address) {
        try {
            return address.length > 0 && InetAddress.getByAddress(address).isLoopbackAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An address has 4 or 16 bytes", impossible);
        }
    }
}
