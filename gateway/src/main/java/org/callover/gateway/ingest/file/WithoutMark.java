package org.callover.gateway.ingest.file;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** A reader that skips a byte order mark. */
final class WithoutMark extends PushbackReader {
    private static final int MARK = '\uFEFF';

    WithoutMark(Reader in) throws IOException {
        super(in);
        int first = read();
        if (first >= 0 && first != MARK) {
            unread(first);
        }
    }
}
