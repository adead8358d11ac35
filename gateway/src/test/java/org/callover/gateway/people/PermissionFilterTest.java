package org.callover.gateway.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class PermissionFilterTest {

    @Path("things")
    private static final class Things {
        @GET
        @Needs(Permission.READ)
        public void get() {}

        @DELETE
        public void delete() {}

        @OPTIONS
        public void options() {}
    }

    /** As the framework answers OPTIONS where a resource does not. */
    private static final class Framework {
        public void apply() {}
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException wrongName) {
            throw new AssertionError(wrongName);
        }
    }

    @Test
    void methodNeedsThePermissionItNames() {
        assertThat(PermissionFilter.needed("GET", method(Things.class, "get"))).contains(Permission.READ);
        assertThat(PermissionFilter.needed("HEAD", method(Things.class, "get"))).contains(Permission.READ);
    }

    @Test
    void methodThatNamesNoneIsForNobody() {
        assertThat(PermissionFilter.needed("DELETE", method(Things.class, "delete")))
                .isEmpty();
        assertThat(PermissionFilter.needed("OPTIONS", method(Things.class, "options")))
                .isEmpty();
        assertThat(PermissionFilter.needed("DELETE", method(Framework.class, "apply")))
                .isEmpty();
    }

    @Test
    void optionsOfTheFrameworkIsReading() {
        assertThat(PermissionFilter.needed("OPTIONS", method(Framework.class, "apply")))
                .contains(Permission.READ);
    }
}
