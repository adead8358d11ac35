package org.callover.gateway.engine.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.callover.gateway.engine.code.Sha256;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.period.MonthNumber;

/** A digest of the observations of an import in their order. It does not depend on how a database writes a number. */
public final class RowsDigest {
    private final MessageDigest digest = Sha256.newDigest();
    private final StringBuilder line = new StringBuilder();
    private long rows;

    public void add(Observation one) {
        rows++;
        line.setLength(0);
        line.append(one.series().value())
                .append('\t')
                .append(one.breakdown())
                .append('\t')
                .append(one.area().value())
                .append('\t')
                .append(MonthNumber.of(one.period().start()))
                .append('\t')
                .append(one.period().months())
                .append('\t')
                .append(plain(one.value()))
                .append('\t')
                .append(Flag.bits(one.flags()))
                .append('\t');
        Basis basis = one.basis();
        if (basis != null) {
            line.append(basis.name());
        }
        digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The shortest way to write the number without an exponent. */
    private static String plain(BigDecimal value) {
        return value.scale() == 0
                ? value.toString()
                : value.stripTrailingZeros().toPlainString();
    }

    /** How many observations were added. */
    public long rows() {
        return rows;
    }

    /** The SHA-256 of what was added, in hexadecimal. Nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
