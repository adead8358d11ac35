package org.callover.gateway.engine;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.callover.gateway.store.ChangesElsewhere;
import org.callover.gateway.store.StoreNews;
import org.jspecify.annotations.Nullable;

/** The thread on which this node follows the changes of others. There are none if the database is not shared. */
@ApplicationScoped
public class Following {
    private static final Logger LOG = System.getLogger(Following.class.getName());

    /** How long it takes at most if the database cannot send news. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    @Inject
    private StoreNews news;

    @Inject
    private Changes changes;

    @Inject
    private Event<ChangesElsewhere> event;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable Thread thread;

    void start() {
        if (news.isShared()) {
            Thread follower = threads.newThread(this::follow);
            thread = follower;
            follower.start();
        }
    }

    private void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                news.await(BETWEEN_LOOKS);
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            changes.follow();
            event.fire(new ChangesElsewhere());
        } catch (RuntimeException unreachable) {
            // The next look tries again, as nothing was put in force.
            LOG.log(Level.DEBUG, "The changes of other nodes could not be read", unreachable);
        }
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
