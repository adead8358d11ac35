package org.callover.kpi.feed.tidy;

import org.callover.kpi.observation.Observation;

/** A count of events, and the line of the file it stands on. */
record TidyCount(long line, Observation observation) {}
