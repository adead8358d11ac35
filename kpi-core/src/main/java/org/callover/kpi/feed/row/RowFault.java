package org.callover.kpi.feed.row;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file.
 *
 * @param line where the row begins, from 1
 * @param column the column of the cell, from 1; null where it is about the row
 * @param message what is wrong, and what to do about it
 */
public record RowFault(long line, @Nullable Integer column, RowFaultCode code, String message) {}
