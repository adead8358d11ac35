package org.callover.gateway.house;

import java.util.BitSet;

/**
 * Which lines of a Java text hold code: those that are not blank, not comment alone, and neither an import nor the
 * package's name.
 */
final class CodeLines {
    private static final String TEXT_BLOCK = "\"\"\"";

    private final String text;
    private final BitSet code = new BitSet();
    private int at;
    private int line = 1;

    private CodeLines(String text) {
        this.text = text;
    }

    /** The numbers of the lines of code, from 1. */
    static BitSet of(String text) {
        CodeLines lines = new CodeLines(text);
        while (lines.at < text.length()) {
            lines.next();
        }
        int number = 1;
        for (String line : text.split("\n", -1)) {
            if (line.matches("(import|package)\\s.*")) {
                lines.code.clear(number);
            }
            number++;
        }
        return lines.code;
    }

    private void next() {
        if (text.startsWith("//", at)) {
            pass(end("\n", 2), false);
        } else if (text.startsWith("/*", at)) {
            pass(end("*/", 2) + 2, false);
        } else if (text.startsWith(TEXT_BLOCK, at)) {
            pass(end(TEXT_BLOCK, 3) + 3, true);
        } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
            pass(end(text.substring(at, at + 1), 1) + 1, true);
        } else {
            pass(at + 1, true);
        }
    }

    /** Where the mark next stands that is not escaped. */
    private int end(String mark, int after) {
        int found = at + after;
        while (found < text.length() && !text.startsWith(mark, found)) {
            found += text.charAt(found) == '\\' && !mark.equals("\n") && !mark.equals("*/") ? 2 : 1;
        }
        return found;
    }

    private void pass(int to, boolean isCode) {
        for (; at < Math.min(to, text.length()); at++) {
            char here = text.charAt(at);
            if (isCode && !Character.isWhitespace(here)) {
                code.set(line);
            }
            line += here == '\n' ? 1 : 0;
        }
    }
}
