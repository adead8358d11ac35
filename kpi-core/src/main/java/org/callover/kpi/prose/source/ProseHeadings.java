package org.callover.kpi.prose.source;

/** Tells headings from paragraphs in a text that does not mark them. */
final class ProseHeadings {

    private static final int LONGEST = 80;

    private ProseHeadings() {}

    /** Whether a paragraph is short, is on one line and does not end as a sentence does. */
    static boolean isLikely(String paragraph) {
        String text = paragraph.strip();
        return text.startsWith("#")
                || text.length() <= LONGEST
                        && text.indexOf('\n') < 0
                        && !text.isEmpty()
                        && text.codePoints().noneMatch(Character::isDigit)
                        && ".!?,;".indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
