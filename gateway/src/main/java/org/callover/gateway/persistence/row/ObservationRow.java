package org.callover.gateway.persistence.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An observation as an import brought it; the month counts from year 0. */
@Entity
@Table(name = "observation")
@IdClass(ObservationRowId.class)
public class ObservationRow {
    @Id
    @Column(name = "import_id")
    private int importId;

    @Id
    @Column(name = "series_id")
    private int seriesId;

    @Id
    @Column(name = "area_id")
    private int areaId;

    @Id
    @Column(name = "breakdown_id")
    private int breakdownId;

    @Id
    @Column(name = "first_month")
    private int firstMonth;

    @Id
    @Column(name = "months")
    private short months;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "flags")
    private short flags;

    @Column(name = "basis")
    private @Nullable String basis;

    protected ObservationRow() {}

    public ObservationRow(
            int importId,
            int seriesId,
            int areaId,
            int breakdownId,
            int firstMonth,
            short months,
            BigDecimal amount,
            short flags,
            @Nullable String basis) {
        this.importId = importId;
        this.seriesId = seriesId;
        this.areaId = areaId;
        this.breakdownId = breakdownId;
        this.firstMonth = firstMonth;
        this.months = months;
        this.amount = amount;
        this.flags = flags;
        this.basis = basis;
    }

    public int importId() {
        return importId;
    }

    public int seriesId() {
        return seriesId;
    }

    public int areaId() {
        return areaId;
    }

    public int breakdownId() {
        return breakdownId;
    }

    public int firstMonth() {
        return firstMonth;
    }

    public short months() {
        return months;
    }

    public BigDecimal amount() {
        return amount;
    }

    public short flags() {
        return flags;
    }

    public @Nullable String basis() {
        return basis;
    }
}
