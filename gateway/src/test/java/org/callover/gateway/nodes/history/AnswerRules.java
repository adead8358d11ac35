package org.callover.gateway.nodes.history;

import java.util.List;
import java.util.function.BiConsumer;

/** What each answer must be by itself: whole, of its revision, and of nothing that nobody wrote. */
final class AnswerRules {
    private final History history;
    private final Order order;
    private final BiConsumer<Anomaly.Kind, String> report;

    AnswerRules(History history, Order order, BiConsumer<Anomaly.Kind, String> report) {
        this.history = history;
        this.order = order;
        this.report = report;
    }

    void check() {
        for (Read read : history.reads()) {
            if (read.asAt().isAfter(read.latest())) {
                report.accept(Anomaly.Kind.FUTURE, read.where() + " shows " + read.asAt());
            }
            if (isWritten(read) && isWhole(read) && read.hasRevision()) {
                revision(read);
                numbers(read);
            }
        }
    }

    private static List<Figure> single(Read read) {
        return read.figures().stream()
                .filter(figure -> figure.cells().size() == 1)
                .toList();
    }

    private boolean isWritten(Read read) {
        boolean all = true;
        for (Figure figure : single(read)) {
            Write write = order.write(figure.value());
            Cell cell = figure.cells().get(0);
            String what = null;
            if (write == null || !write.cells().contains(cell)) {
                what = " is of nobody";
            } else if (order.numberOf(figure.value()) == 0) {
                what = " is of an operation that is not in the ledger";
            } else if (write.start() > read.end()) {
                what = " was not sent yet";
            }
            if (what != null) {
                report.accept(Anomaly.Kind.INVENTED, read.where() + " shows " + figure.value() + " in " + cell + what);
                all = false;
            }
        }
        return all;
    }

    /** Every figure is as it was when the newest one was written, or the newest write is there in part only. */
    private boolean isWhole(Read read) {
        int newest = newest(read, order);
        for (Figure figure : single(read)) {
            Cell cell = figure.cells().get(0);
            int value = order.valueAt(cell, newest);
            if (value != figure.value()) {
                report.accept(
                        Anomaly.Kind.HALF,
                        read.where() + " shows entry " + newest + ", but " + figure.value() + " in " + cell
                                + " in place of " + value);
                return false;
            }
        }
        return true;
    }

    private void revision(Read read) {
        int change = order.lastChange(read.on(), read.revision());
        if (change != read.revision()) {
            report.accept(
                    Anomaly.Kind.WRONG_REVISION,
                    read.where() + " says " + read.revision() + ", but the last change of it up to then is " + change);
        }
        for (Figure figure : read.figures()) {
            long value = figure.cells().stream()
                    .mapToLong(cell -> order.valueAt(cell, read.revision()))
                    .sum();
            if (value != figure.value()) {
                report.accept(
                        Anomaly.Kind.NOT_OF_REVISION,
                        read.where() + " shows " + figure.value() + " in " + figure.cells() + " in place of " + value
                                + ", with revision " + read.revision());
                return;
            }
        }
    }

    private void numbers(Read read) {
        for (Figure figure : read.figures()) {
            if (figure.number() != 0 && figure.number() != order.numberOf(figure.value())) {
                report.accept(
                        Anomaly.Kind.WRONG_REVISION,
                        read.where() + " says " + figure.number() + " for " + figure.value() + ", which is entry "
                                + order.numberOf(figure.value()));
            }
        }
    }

    /** The highest number of what an answer shows. */
    static int newest(Read read, Order order) {
        return single(read).stream()
                .mapToInt(figure -> order.numberOf(figure.value()))
                .max()
                .orElse(0);
    }
}
