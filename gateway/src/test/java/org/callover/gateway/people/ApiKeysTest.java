package org.callover.gateway.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.callover.gateway.people.ApiKeys.MadeKey;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.store.KeyStore;
import org.callover.gateway.store.MemoryKeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeysTest {
    /** Half past midnight in London, and still the day before in Greenwich. */
    private static final Instant NOW = Instant.parse("2026-06-30T23:30:00.123Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/London"));

    private final KeyStore store = new MemoryKeyStore();
    private final ApiKeys keys = new ApiKeys(store, CLOCK);
    private final MadeKey first = keys.first().orElseThrow();
    private final Caller administrator = ApiKeys.holder(first.entry());

    private static String basic(String pair) {
        return "basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keyIsThePasswordThatSomebodyTyped() {
        assertThat(ApiKeys.typed(basic("anyone:callover_key"))).isEqualTo("callover_key");
        assertThat(ApiKeys.typed(basic(":callover_key "))).isEqualTo("callover_key");
        assertThat(ApiKeys.typed("Basic ?")).isNull();
        assertThat(ApiKeys.typed("Bearer callover_key")).isNull();
        assertThat(ApiKeys.typed(null)).isNull();
        assertThat(ApiKeys.sent(null, basic("anyone:callover_key"))).isNull();
    }

    private MadeKey make(String name, Role role) {
        return keys.make(new NewKey(name, role), administrator, made -> {});
    }

    private static void assertRefused(ThrowingCallable call, int status, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(status);
            assertThat(refusal.problem().code()).isEqualTo(code);
        });
    }

    @Test
    void firstKeyIsAnAdministrators() {
        assertThat(first.key()).hasSizeGreaterThanOrEqualTo(43).matches("[A-Za-z0-9_-]+");
        assertThat(keys.find(first.key())).contains(first.entry());
        assertThat(first.entry())
                .isEqualTo(new KeyEntry(1, "administrator", "administrator", NOW, "first start", null));
        assertThat(administrator.permissions()).containsExactlyInAnyOrder(Permission.values());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "' k ', -,            k",
                "-,     Bearer k,     k",
                "-,     'bearer  k ', k",
                "k,     Bearer other, k",
                "-,     Basic k,      -",
                "-,     Bearer,       -",
                "-,     -,            -",
            })
    void keyIsInAHeaderOfItsOwnOrABearerToken(String own, String authorization, String key) {
        assertThat(ApiKeys.sent(own, authorization)).isEqualTo(key);
    }

    @Test
    void makesOneFirstKey() {
        assertThat(keys.first()).isEmpty();
    }

    @Test
    void noTwoInstancesHaveTheSameKey() {
        assertThat(new ApiKeys(new MemoryKeyStore(), CLOCK)
                        .first()
                        .orElseThrow()
                        .key())
                .isNotEqualTo(first.key());
    }

    @Test
    void keepsOnlyTheHashOfAKey() {
        assertThat(store.byHash()).containsExactly(Map.entry(KeyHash.of(first.key()), first.entry()));
        assertThat(KeyHash.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void findsNoKeyByAnotherText() {
        assertThat(keys.find(first.key() + "x")).isEmpty();
        assertThat(keys.find("")).isEmpty();
    }

    @Test
    void readersKeyOnlyReads() {
        MadeKey reader = make("Power BI", Role.READER);
        assertThat(reader.key()).isNotEqualTo(first.key());
        assertThat(ApiKeys.holder(reader.entry())).isEqualTo(new Caller("Power BI", Role.READER.permissions()));
        assertThat(Role.READER.permissions()).containsExactly(Permission.READ);
        assertThat(keys.mayLoad(reader.key())).isFalse();
        assertThat(keys.mayLoad(first.key())).isTrue();
    }

    @Test
    void unknownRoleMayDoNothing() {
        KeyEntry later = new KeyEntry(9, "later", "secretary", NOW, "administrator", null);
        assertThat(ApiKeys.holder(later).permissions()).isEmpty();
    }

    @Test
    void keyNameIsTakenInAnyCase() {
        make("Power BI", Role.READER);
        assertRefused(() -> make("power bi", Role.ADMINISTRATOR), 409, "KEY_NAME_TAKEN");
    }

    @Test
    void revokedKeyIsNoKeyAndItsNameIsFree() {
        MadeKey reader = make("Power BI", Role.READER);
        keys.revoke("2", administrator);
        assertThat(keys.find(reader.key())).isEmpty();
        assertThat(make("Power BI", Role.READER).entry().id()).isEqualTo(3);
    }

    @Test
    void refusesToRevokeUnknownKey() {
        assertRefused(() -> keys.revoke("7", administrator), 404, "UNKNOWN_KEY");
        assertRefused(() -> keys.revoke("01", administrator), 404, "UNKNOWN_KEY");
    }

    @Test
    void refusesToRevokeTheLastAdministratorKey() {
        make("Power BI", Role.READER);
        assertRefused(() -> keys.revoke("1", administrator), 409, "LAST_ADMINISTRATOR_KEY");
        make("Analyst", Role.ADMINISTRATOR);
        keys.revoke("1", administrator);
        assertThat(keys.all()).extracting(KeyEntry::name).containsExactly("Power BI", "Analyst");
        assertRefused(() -> keys.revoke("3", administrator), 409, "LAST_ADMINISTRATOR_KEY");
    }
}
