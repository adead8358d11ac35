package org.callover.gateway.http.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callover.gateway.config.RateLimits;
import org.callover.gateway.http.request.RefusedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a caller may ask, and who counts as one caller. */
class RequestRatesTest {
    private static final String SETS = "/api/v1/kpi-sets";
    private static final String PROXY = "192.0.2.1";

    private final TestClock clock = new TestClock();
    private final RequestRates rates = rates(new RateLimits(60, 120, true));

    /** A clock that goes on when it is told. */
    private static final class TestClock implements TimeMeter {
        private long nanos;

        void goOn(Duration by) {
            nanos += by.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private RequestRates rates(RateLimits limits) {
        return new RequestRates(limits, Proxies.parse(List.of(PROXY)), key -> key.startsWith("known"), clock);
    }

    private static RequestRates.Asked from(String address) {
        return new RequestRates.Asked(SETS, address, null, null);
    }

    private static RequestRates.Asked with(String key) {
        return new RequestRates.Asked(SETS, "203.0.113.9", null, key);
    }

    private static RequestRates.Asked through(String proxy, String forwardedFor) {
        return new RequestRates.Asked(SETS, proxy, forwardedFor, null);
    }

    /** How many of many requests at once may pass. */
    private static long passing(RequestRates rates, RequestRates.Asked asked) {
        return IntStream.range(0, 500)
                .filter(time -> rates.count(asked).isEmpty())
                .count();
    }

    @Test
    void aMinutesRequestsMayComeAtOnceAndThenTheyComeBackEvenly() {
        assertThat(passing(rates, from("203.0.113.9"))).isEqualTo(60);
        clock.goOn(Duration.ofSeconds(10));
        assertThat(passing(rates, from("203.0.113.9"))).isEqualTo(10);
        clock.goOn(Duration.ofHours(1));
        assertThat(passing(rates, from("203.0.113.9"))).isEqualTo(60);
    }

    @Test
    void theRefusalSaysWhenToComeAgainAndThatIsTrue() {
        RequestRates slow = rates(new RateLimits(4, 0, true));
        passing(slow, from("203.0.113.9"));
        clock.goOn(Duration.ofMillis(100));
        Optional<RefusedRequest> refused = slow.count(from("203.0.113.9"));
        assertThat(refused).hasValueSatisfying(refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(429);
            assertThat(refusal.problem().code()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(refusal.problem().detail())
                    .isEqualTo("4 requests a minute are allowed from this address without an API key, and this is one"
                            + " too many: send it again in 15 seconds.");
            assertThat(refusal.headers()).containsEntry("Retry-After", "15");
        });
        clock.goOn(Duration.ofSeconds(15));
        assertThat(slow.count(from("203.0.113.9"))).isEmpty();
    }

    @Test
    void eachKeyIsCountedByItselfFromAnyAddress() {
        assertThat(passing(rates, with("known-1"))).isEqualTo(120);
        assertThat(passing(rates, new RequestRates.Asked(SETS, "203.0.113.10", null, "known-1")))
                .isZero();
        assertThat(passing(rates, with("known-2"))).isEqualTo(120);
        assertThat(passing(rates, from("203.0.113.9"))).isEqualTo(60);
    }

    @Test
    void unknownKeysAreCountedByTheirAddress() {
        assertThat(IntStream.range(0, 100)
                        .filter(time -> rates.count(with("guess-" + time)).isEmpty())
                        .count())
                .isEqualTo(60);
    }

    @Test
    void aKeyIsUnknownWhileTheDatabaseDoesNotAnswer() {
        RequestRates withoutDatabase = new RequestRates(
                new RateLimits(60, 120, true),
                Proxies.parse(List.of()),
                key -> {
                    throw new IllegalStateException("no database");
                },
                clock);
        assertThat(passing(withoutDatabase, with("known-1"))).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9,          203.0.113.10,         false",
        "203.0.113.9,          ::ffff:203.0.113.9,   true",
        "2001:db8:1:2::1,      2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1,      2001:db8:1:3::1,      false",
        "fe80::1%eth0,         fe80::2%eth1,         true",
    })
    void whoCountsAsOneAddress(String one, String other, boolean same) {
        passing(rates, from(one));
        assertThat(passing(rates, from(other)) == 0).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        // The proxy is believed, a caller is not.
        "192.0.2.1,   '203.0.113.7',             203.0.113.7",
        "192.0.2.1,   '203.0.113.7:50001',       203.0.113.7",
        "192.0.2.1,   '[2001:db8::1]:50001',     2001:db8::2",
        "192.0.2.1,   '198.51.100.1, 203.0.113.7', 203.0.113.7",
        "192.0.2.1,   'unknown',                 192.0.2.1",
        // Not all of an address, or too much for one: a look-up would read them as names.
        "192.0.2.1,   '203.0.113',               192.0.2.1",
        "192.0.2.1,   '3405803783',              192.0.2.1",
        "192.0.2.1,   '203.0.113.256',           192.0.2.1",
        "192.0.2.1,   '.1:2',                    192.0.2.1",
        "192.0.2.1,   '',                        192.0.2.1",
        "203.0.113.7, '198.51.100.1',            203.0.113.7",
    })
    void theAddressIsThatBehindTheProxy(String peer, String forwardedFor, String counted) {
        passing(rates, through(peer, forwardedFor));
        assertThat(passing(rates, from(counted))).isZero();
    }

    @Test
    void healthIsNotLimited() {
        passing(rates, from("203.0.113.9"));
        assertThat(passing(rates, new RequestRates.Asked("/health/ready", "203.0.113.9", null, null)))
                .isEqualTo(500);
        assertThat(passing(rates, new RequestRates.Asked("/healthy", "203.0.113.9", null, null)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 60, 500, 60", "60, 0, 60, 500"})
    void zeroIsWithoutLimit(int address, int key, int ofAddress, int ofKey) {
        RequestRates one = rates(new RateLimits(address, key, true));
        assertThat(passing(one, from("203.0.113.9"))).isEqualTo(ofAddress);
        assertThat(passing(one, with("known-1"))).isEqualTo(ofKey);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "127.8.9.1", "::1"})
    void thisMachineIsLimitedOnlyIfALimitIsSet(String address) {
        assertThat(passing(rates(new RateLimits(60, 60, false)), from(address))).isEqualTo(500);
        assertThat(passing(rates(new RateLimits(60, 60, false)), from("203.0.113.9")))
                .isEqualTo(60);
        assertThat(passing(rates, from(address))).isEqualTo(60);
    }
}
