package org.callover.kpi.feed.account;

import org.callover.kpi.period.Period;

/**
 * A month for which a file leaves cells of an area empty, so the series that they count in have no figure for it.
 *
 * @param area the area as the file writes it
 */
public record BlankMonth(String area, Period month, int cells) {}
