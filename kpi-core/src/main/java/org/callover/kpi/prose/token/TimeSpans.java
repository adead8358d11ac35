package org.callover.kpi.prose.token;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts neighbouring times together: "12 months to April 2017", "April to June 2021", "Q3 2021/22", "year to March". */
final class TimeSpans {

    private static final Set<String> JOINTS = Set.of("to", "until", "ending", "ended", "of", "in");
    private static final Set<String> WHOLE = Set.of("year", "quarter", "fytd", "month", "months", "date");

    private final TokenCursor cursor;

    TimeSpans(TokenCursor cursor) {
        this.cursor = cursor;
    }

    List<Token> read() {
        while (cursor.hasMore()) {
            Token token = cursor.here();
            if (token.moment() == null && !token.isIn(WHOLE)) {
                cursor.take();
            } else {
                joined(token);
            }
        }
        return cursor.walked();
    }

    private void joined(Token token) {
        Moment moment = token.moment();
        int pieces = 0;
        int next = nextMoment(pieces);
        while (next > 0) {
            Moment other = moment(next);
            moment = moment == null ? other : joined(moment, other);
            pieces = next;
            next = nextMoment(pieces);
        }
        if (moment == null) {
            cursor.take();
        } else {
            cursor.take(token.at(cursor.through(pieces), moment), pieces);
        }
    }

    private static @Nullable Moment joined(Moment one, @Nullable Moment other) {
        return other == null ? one : one.to(other);
    }

    private @Nullable Moment moment(int pieces) {
        Token token = cursor.ahead(pieces);
        return token == null ? null : token.moment();
    }

    /** Where a time is that belongs to the one here; 0 if there is none. */
    private int nextMoment(int from) {
        Token next = cursor.ahead(from + 1);
        if (next == null) {
            return 0;
        }
        if (isPoint(from + 1)) {
            return from + 1;
        }
        boolean isJoint = next.isIn(JOINTS) || next.is("-") || next.is("/");
        if (isJoint && isPoint(from + 2)) {
            return from + 2;
        }
        return next.is("up") && cursor.isAhead(from + 2, "to") && isPoint(from + 3) ? from + 3 : 0;
    }

    private boolean isPoint(int pieces) {
        Moment moment = moment(pieces);
        return moment != null && moment.kind() == Moment.Kind.POINT;
    }
}
