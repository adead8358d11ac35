package org.callover.gateway.engine;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.callover.gateway.config.Settings;
import org.callover.gateway.engine.definition.ShippedTexts;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.KeyStore;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.MemoryKeyStore;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.store.StoreNews;
import org.callover.gateway.store.Transactions;
import org.callover.gateway.store.column.ColumnStore;
import org.callover.kpi.indicator.DefinitionProblem;
import org.eclipse.microprofile.config.Config;

/**
 * A node without a server: the engine, put together by hand over stores of a test. It knows no definitions but those that
 * officers send, so that it starts quickly, and it looks for changes only when it is told to.
 */
public final class TestNode {
    private final Map<Class<?>, Object> parts = new HashMap<>();

    /** Puts a node together, and does not start it. */
    public TestNode(
            Path data,
            Transactions transactions,
            LedgerStore ledger,
            DefinitionStore definitions,
            ObservationStore observations,
            ColumnStore columns) {
        MemoryKeyStore keys = new MemoryKeyStore();
        keys.add("administrator", "administrator", "a".repeat(64), Instant.EPOCH, "first start");
        parts.put(Transactions.class, transactions);
        parts.put(LedgerStore.class, ledger);
        parts.put(DefinitionStore.class, definitions);
        parts.put(ObservationStore.class, observations);
        parts.put(ColumnStore.class, columns);
        parts.put(KeyStore.class, keys);
        parts.put(Clock.class, Clock.fixed(Instant.parse("2026-11-03T09:30:00.123Z"), ZoneOffset.UTC));
        parts.put(ManagedThreadFactory.class, threads());
        parts.put(Config.class, config(Map.of(Settings.DATA, data.toString())));
        parts.put(StoreNews.class, proxy(StoreNews.class, false));
    }

    /** Reads what is stored and puts it in force. */
    public void start() {
        DefinitionsInForce inForce = part(DefinitionsInForce.class);
        List<DefinitionProblem> everythingShipped = ShippedTexts.read().stream()
                .map(text -> new DefinitionProblem(text.name(), 0, 0, "", "LEFT_OUT", "left out by the test"))
                .toList();
        inForce.check().leaveModulesOut(everythingShipped);
        try {
            part(Engine.class).start(new Startup());
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Reads what others stored and puts it in force. */
    public void follow() {
        part(Changes.class).follow();
    }

    public Snapshot current() {
        return part(Engine.class).current();
    }

    /** A bean, made with its own parts at its first use. */
    public <T> T part(Class<T> type) {
        Object known = parts.get(type);
        if (known == null) {
            known = made(type);
        }
        return type.cast(known);
    }

    private <T> T made(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T bean = constructor.newInstance();
            parts.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                boolean isResource = field.getType() == ManagedThreadFactory.class;
                if (field.isAnnotationPresent(Inject.class) || isResource) {
                    field.setAccessible(true);
                    field.set(
                            bean,
                            field.getType().isInterface() && !parts.containsKey(field.getType())
                                    ? proxy(field.getType(), false)
                                    : part(field.getType()));
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(PostConstruct.class)) {
                    method.setAccessible(true);
                    method.invoke(bean);
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Threads for single tasks, and none for what would be done again and again. */
    private static ManagedThreadFactory threads() {
        return (ManagedThreadFactory) Proxy.newProxyInstance(
                TestNode.class.getClassLoader(),
                new Class<?>[] {ManagedThreadFactory.class},
                (proxy, method, arguments) -> {
                    Runnable work = (Runnable) Objects.requireNonNull(arguments)[0];
                    Thread thread = new Thread(work instanceof FutureTask ? work : () -> {});
                    thread.setDaemon(true);
                    return thread;
                });
    }

    private static Config config(Map<String, String> values) {
        return (Config) Proxy.newProxyInstance(
                TestNode.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(values.get(Objects.requireNonNull(arguments)[0])));
    }

    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                TestNode.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? answer : null));
    }
}
