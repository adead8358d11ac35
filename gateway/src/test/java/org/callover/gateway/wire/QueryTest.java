package org.callover.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void valuesAreRepeatedOrListedWithCommas() {
        assertThat(query("area=a,b", "area=c").many("area")).containsExactly("a", "b", "c");
        assertThat(query("period= 2021 ").one("period")).contains("2021");
        assertThat(query().one("period")).isEmpty();
    }

    @Test
    void anUnknownParameterIsAFaultWithTheNearestKnownOne() {
        assertThatThrownBy(query("aera=x")::check)
                .hasMessage(
                        "'aera' is not a parameter of this call; use area, period and dryRun; did you mean 'area'?");
    }

    @Test
    void everyFaultIsReportedAtOnceWithItsParameter() {
        Query query = query("aera=x", "period=2021", "period=2022", "dryRun=yes", "area=");
        query.one("period");
        query.isTrue("dryRun");
        query.many("area");

        ProblemException refusal = catchThrowableOfType(ProblemException.class, query::check);

        assertThat(refusal.problem().status()).isEqualTo(400);
        assertThat(refusal.problem().code()).isEqualTo("BAD_PARAMETERS");
        assertThat(refusal.problem().errors())
                .extracting(Fault::parameter, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("aera", "UNKNOWN_PARAMETER"),
                        tuple("period", "REPEATED_PARAMETER"),
                        tuple("dryRun", "BAD_PARAMETER"),
                        tuple("area", "BAD_PARAMETER"));
    }

    @Test
    void whatAReaderRefusesIsAFaultInItsWords() {
        Query query = query("period=soon");
        Optional<Integer> read = query.one("period", text -> {
            throw new IllegalArgumentException("'soon' is not a period");
        });
        assertThat(read).isEmpty();
        assertThatThrownBy(query::check).hasMessage("'soon' is not a period.");
    }

    @Test
    void aFaultlessQueryPasses() {
        Query query = query("area=a", "dryRun=true");
        assertThat(query.isTrue("dryRun")).isTrue();
        query.check();
        assertThat(query.isFaultless()).isTrue();
    }

    private static Query query(String... pairs) {
        return Asked.of(pairs, "area", "period", "dryRun");
    }
}
