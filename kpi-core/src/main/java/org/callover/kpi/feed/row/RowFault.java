package org.callover.kpi.feed.row;

import org.jspecify.annotations.Nullable;

/**
 * A fault in a file.
 *
 * @param line the line where the row starts, from 1
 * @param column the column of the cell, from 1; null if the fault is about the whole row
 * @param message what is wrong, and what to do about it
 */
public record RowFault(long line, @Nullable Integer column, RowFaultCode code, String message) {}
