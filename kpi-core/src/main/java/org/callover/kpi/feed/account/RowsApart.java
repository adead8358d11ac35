package org.callover.kpi.feed.account;

import java.math.BigDecimal;

/** Rows of a file kept apart because their area is none that is scored. */
public record RowsApart(String area, int rows, BigDecimal total, String why) {}
