package org.callover.kpi.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.Claim;
import org.callover.kpi.reconcile.claim.ClaimDraft;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.reconcile.claim.OwnNumbers;

/** What holds of every claim: a true one never contradicts itself, however it is rounded. */
class ClaimLawsTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static Quantity percent(Quantity now, Quantity before) {
        return Quantity.ratio(now.minus(before), before, HUNDRED);
    }

    private static String printed(Quantity figure, int decimals) {
        return figure.rounded(decimals).toPlainString();
    }

    private static Check percentage(Claim claim) {
        return OwnNumbers.of(claim, null).stream()
                .filter(check -> check.part() == ClaimPart.PERCENTAGE)
                .findFirst()
                .orElseThrow();
    }

    @Property
    void countsPrintedWithTheirChangeAgree(
            @ForAll @IntRange(max = 100_000) int now,
            @ForAll @IntRange(min = 1, max = 100_000) int before,
            @ForAll @IntRange(max = 3) int decimals) {
        String change = printed(percent(Quantity.of(now), Quantity.of(before)), decimals) + "%";
        ClaimDraft values = new ClaimDraft(1).read(ClaimPart.VALUE, "" + now).read(ClaimPart.PREVIOUS, "" + before);
        ClaimDraft difference =
                new ClaimDraft(1).read(ClaimPart.VALUE, "" + now).read(ClaimPart.DIFFERENCE, "" + (now - before));
        for (ClaimDraft draft : new ClaimDraft[] {values, difference}) {
            assertThat(OwnNumbers.of(draft.read(ClaimPart.PERCENTAGE, change).claim(), null))
                    .allMatch(Check::agrees);
        }
    }

    @Property
    void aPercentageTwoUnitsOffDoesNot(
            @ForAll @IntRange(max = 100_000) int now,
            @ForAll @IntRange(min = 1, max = 100_000) int before,
            @ForAll @IntRange(max = 3) int decimals) {
        BigDecimal change = percent(Quantity.of(now), Quantity.of(before)).rounded(decimals);
        BigDecimal off = change.add(BigDecimal.valueOf(change.signum() < 0 ? -2 : 2, decimals));
        Claim claim = new ClaimDraft(1)
                .read(ClaimPart.VALUE, "" + now)
                .read(ClaimPart.PREVIOUS, "" + before)
                .read(ClaimPart.PERCENTAGE, off.toPlainString() + "%")
                .claim();
        assertThat(percentage(claim).agrees()).isFalse();
    }

    @Property
    void roundedRatesPrintedWithTheirRoundedChangeAgree(
            @ForAll @IntRange(min = 1_000, max = 100_000) int now,
            @ForAll @IntRange(min = 1_000, max = 100_000) int before,
            @ForAll @IntRange(min = 1, max = 2) int decimals) {
        Quantity exactNow = Quantity.of(now).dividedBy(Quantity.of(997));
        Quantity exactBefore = Quantity.of(before).dividedBy(Quantity.of(997));
        Claim claim = new ClaimDraft(1)
                .read(ClaimPart.VALUE, printed(exactNow, decimals))
                .read(ClaimPart.PREVIOUS, printed(exactBefore, decimals))
                .read(ClaimPart.DIFFERENCE, printed(exactNow.minus(exactBefore), decimals))
                .read(ClaimPart.PERCENTAGE, printed(percent(exactNow, exactBefore), 1) + "%")
                .claim();
        assertThat(OwnNumbers.of(claim, null)).allMatch(Check::agrees);
    }
}
