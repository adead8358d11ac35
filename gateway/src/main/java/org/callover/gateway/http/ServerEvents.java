package org.callover.gateway.http;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** The server's own events, by reflection, as {@link ServerListeners} is. */
final class ServerEvents {
    private static final String STOPS = "prepare_shutdown";

    private ServerEvents() {}

    /** Has something done before the server begins to stop; the server waits for it. */
    static void beforeStop(Runnable action) throws ReflectiveOperationException {
        Class<?> events = Class.forName("org.glassfish.api.event.Events");
        Class<?> listener = Class.forName("org.glassfish.api.event.EventListener");
        Class<?> event = Class.forName("org.glassfish.api.event.EventListener$Event");
        Object server = ServerListeners.service(events);
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("event")
                    && STOPS.equals(event.getMethod("name").invoke(arguments[0]))) {
                action.run();
            }
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                case "toString" -> ServerEvents.class.getName();
                default -> null;
            };
        };
        events.getMethod("register", listener)
                .invoke(server, Proxy.newProxyInstance(listener.getClassLoader(), new Class<?>[] {listener}, handler));
    }
}
