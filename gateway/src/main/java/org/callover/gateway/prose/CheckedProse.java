package org.callover.gateway.prose;

import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.prose.ProseQuery;
import org.callover.kpi.prose.answer.ProseAnswer;

/** The answer to a text, what was asked, and what was known then. */
record CheckedProse(ProseAnswer answer, ProseQuery asked, Snapshot now, List<Warning> warnings) {}
