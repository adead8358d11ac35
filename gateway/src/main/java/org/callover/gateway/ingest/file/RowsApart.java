package org.callover.gateway.ingest.file;

import java.math.BigDecimal;

/** Rows of a file kept apart because their area is none that is scored. */
public record RowsApart(String area, int rows, BigDecimal total, String why) {}
