package org.callover.gateway.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;

/**
 * A finder of the filter chains of the server's HTTP listeners.
 *
 * <p>It uses reflection, because Payara publishes no artifact with the classes that hold them.
 */
final class ServerListeners {
    private static final Annotation[] NONE = {};

    private ServerListeners() {}

    /** The chains of all open listeners. */
    static List<FilterChain> chains() throws ReflectiveOperationException {
        Class<?> grizzly = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Class<?> configured = Class.forName("org.glassfish.grizzly.config.dom.NetworkListener");
        Object server = service(grizzly);
        List<?> listeners = (List<?>) locator()
                .getMethod("getAllServices", Type.class, Annotation[].class)
                .invoke(services(), configured, NONE);
        List<FilterChain> chains = new ArrayList<>();
        for (Object listener : listeners) {
            Object proxy = grizzly.getMethod("lookupNetworkProxy", configured).invoke(server, listener);
            if (proxy != null && proxy.getClass().getSimpleName().equals("GrizzlyProxy")) {
                Object open =
                        proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
                Transport transport =
                        (Transport) open.getClass().getMethod("getTransport").invoke(open);
                if (transport.getProcessor() instanceof FilterChain chain) {
                    chains.add(chain);
                }
            }
        }
        return chains;
    }

    /** A service of the server itself. */
    static Object service(Class<?> contract) throws ReflectiveOperationException {
        return locator()
                .getMethod("getService", Class.class, Annotation[].class)
                .invoke(services(), contract, NONE);
    }

    private static Class<?> locator() throws ClassNotFoundException {
        return Class.forName("org.glassfish.hk2.api.ServiceLocator");
    }

    private static Object services() throws ReflectiveOperationException {
        return Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("getDefaultHabitat")
                .invoke(null);
    }
}
