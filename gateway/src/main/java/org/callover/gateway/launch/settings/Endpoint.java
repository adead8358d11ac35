package org.callover.gateway.launch.settings;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import org.callover.gateway.config.Settings;

/** The address of this machine and the port that the server listens on. */
public record Endpoint(InetAddress address, int port) {
    private static final int HIGHEST_PORT = 65_535;

    /** Reads an address or name of this machine and a port. */
    public static Endpoint parse(String address, String port) throws Refusal {
        return new Endpoint(address(address.strip()), port(port.strip()));
    }

    /** A port of this machine alone that nobody uses. */
    public static Endpoint unused() throws Refusal {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
            return new Endpoint(loopback, socket.getLocalPort());
        } catch (IOException none) {
            throw new Refusal("this machine has no free port (" + none.getMessage() + ").");
        }
    }

    private static InetAddress address(String text) throws Refusal {
        try {
            InetAddress address = InetAddress.getByName(text);
            // Java would read a blank name as the loopback address.
            if (!text.isEmpty() && isOfThisMachine(address)) {
                return address;
            }
        } catch (IOException unknown) {
            // The message below covers this case too.
        }
        throw new Refusal("the address '" + text + "' is not an address of this machine: give -D" + Settings.ADDRESS
                + "=127.0.0.1 (for this machine only) or 0.0.0.0 (for every network).");
    }

    private static boolean isOfThisMachine(InetAddress address) throws IOException {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || NetworkInterface.getByInetAddress(address) != null;
    }

    private static int port(String text) throws Refusal {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // The message below covers this case too.
        }
        throw new Refusal("the port '" + text + "' is not a number from 1 to " + HIGHEST_PORT + ": give another with -D"
                + Settings.PORT + "=8081.");
    }

    /** Refuses a port that another process listens on, or that this user may not use. */
    public void checkFree() throws Refusal {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw new Refusal("port " + port + " cannot be used (" + taken.getMessage()
                    + "): stop what listens there, or choose another with -D" + Settings.PORT + "="
                    + (port < HIGHEST_PORT ? port + 1 : 8081) + ".");
        }
    }

    /** The address as written in the server's configuration. */
    public String bindAddress() {
        return address.getHostAddress();
    }

    /** The URL for a browser on this machine. */
    public String url(String scheme) {
        return scheme + "://" + host() + ":" + port;
    }

    private String host() {
        String text = address.getHostAddress();
        if (address.isAnyLocalAddress() || text.equals(Settings.DEFAULT_ADDRESS)) {
            return "localhost";
        }
        if (address instanceof Inet6Address) {
            return address.isLoopbackAddress() ? "[::1]" : "[" + text.replace("%", "%25") + "]";
        }
        return text;
    }
}
