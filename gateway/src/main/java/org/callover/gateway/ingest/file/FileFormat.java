package org.callover.gateway.ingest.file;

import java.util.List;

/** A kind of file that can be imported. */
public interface FileFormat {

    /** What the format is asked for by. */
    String name();

    /** The headings it wants, in words. */
    String expects();

    /** Whether a file with these headings is meant to be of this format. */
    boolean recognises(List<String> headings);

    /**
     * Reads a file to its end.
     *
     * @return where its figures went
     * @throws org.callover.gateway.problem.ProblemException when its headings are not those of the format
     */
    FileAccount read(CsvFile file, Intake intake);
}
