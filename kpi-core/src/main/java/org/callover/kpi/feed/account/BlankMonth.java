package org.callover.kpi.feed.account;

import org.callover.kpi.period.Period;

/**
 * A month for which a file leaves cells of an area empty: what they count in has no figure for it.
 *
 * @param area as the file writes it
 */
public record BlankMonth(String area, Period month, int cells) {}
