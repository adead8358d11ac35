package org.callover.gateway.pages.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A guide that is shown as a page of help; its text is in {@code docs/}. */
public enum Guide {
    RECONCILE("Checking a paper's figures", Reader.SECRETARIES),
    PROSE("Checking a text", Reader.SECRETARIES),
    PAPERS("Papers and their templates", Reader.SECRETARIES),
    SPREADSHEETS("Spreadsheets made by Callover", Reader.SECRETARIES),
    DEFINITIONS("Defining indicators, boards and areas", Reader.OFFICERS),
    TASKS("Common tasks", Reader.OFFICERS),
    DATA("Loading figures", Reader.OFFICERS),
    SCORING("What decides a score", Reader.EVERYONE),
    EXPLAIN("Taking a figure apart", Reader.EVERYONE),
    STATISTICS("The statistics", Reader.EVERYONE),
    DISCLOSURE("How small counts are hidden", Reader.EVERYONE),
    DISCLOSURE_LIMITS("What hiding small counts cannot do", Reader.EVERYONE),
    DISCLOSURE_PROOF("Why hidden counts cannot be worked out", Reader.EVERYONE),
    GLOSSARY("Glossary", Reader.EVERYONE),
    INTEGRATORS("Calling the API", Reader.ENGINEERS),
    OBSERVATIONS("Observations in bulk", Reader.ENGINEERS),
    CONFORMANCE("Worked examples", Reader.ENGINEERS),
    OPERATIONS("Running Callover", Reader.ENGINEERS),
    SECURITY("Security", Reader.ENGINEERS);

    /** Who a guide is written for. */
    public enum Reader {
        EVERYONE("For everyone who reads a score"),
        SECRETARIES("For board secretaries"),
        OFFICERS("For performance officers"),
        ENGINEERS("For engineers and operators");

        private final String heading;

        Reader(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }

        /** The guides for these readers. */
        public List<Guide> guides() {
            return Arrays.stream(Guide.values())
                    .filter(guide -> guide.reader == this)
                    .toList();
        }
    }

    private final String title;
    private final Reader reader;

    Guide(String title, Reader reader) {
        this.title = title;
        this.reader = reader;
    }

    public String title() {
        return title;
    }

    /** The name of its file, without {@code .md}. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String address() {
        return this == GLOSSARY ? "/glossary" : "/help/" + file();
    }

    /** The guide with the name of a file. */
    static Optional<Guide> named(String file) {
        return Arrays.stream(values())
                .filter(guide -> guide.file().equals(file))
                .findFirst();
    }
}
