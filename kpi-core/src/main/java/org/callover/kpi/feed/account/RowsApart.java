package org.callover.kpi.feed.account;

import java.math.BigDecimal;

/** Rows of a file that are kept apart because their area is not one that is scored. */
public record RowsApart(String area, int rows, BigDecimal total, String why) {}
