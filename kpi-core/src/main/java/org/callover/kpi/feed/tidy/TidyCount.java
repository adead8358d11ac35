package org.callover.kpi.feed.tidy;

import org.callover.kpi.observation.Observation;

/** A count of events, and its line in the file. */
record TidyCount(long line, Observation observation) {}
