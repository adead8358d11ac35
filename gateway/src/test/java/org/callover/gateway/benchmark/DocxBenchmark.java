package org.callover.gateway.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.SamplePapers;
import org.callover.gateway.document.docx.DocxPaper;

/** Processor time of a call-over of 20 indicators with a chart of 188 months each, and of an empty paper, in turn, as Word documents. */
public final class DocxBenchmark {
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 4;
    private static final double IN_MILLISECOND = 1e6;

    private DocxBenchmark() {}

    public static void main(String... none) throws IOException {
        Paper full = SamplePapers.callOver(20);
        Paper empty = SamplePapers.empty();
        double[] fullTimes = new double[ROUNDS];
        double[] emptyTimes = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double one = time(full);
            double other = time(empty);
            if (round >= 0) {
                fullTimes[round] = one;
                emptyTimes[round] = other;
            }
        }
        print("20 indicators with charts", fullTimes);
        print("an empty paper", emptyTimes);
    }

    private static double time(Paper paper) throws IOException {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        DocxPaper.write(paper, OutputStream.nullOutputStream());
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / IN_MILLISECOND;
    }

    private static void print(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf(
                Locale.UK,
                "%-26s %8.2f ms, the best %.2f, the worst %.2f%n",
                what,
                times[ROUNDS / 2],
                times[0],
                times[ROUNDS - 1]);
    }
}
