package org.callover.gateway.document.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.callover.gateway.document.docx.plan.PagePlan;
import org.callover.gateway.document.docx.plan.Piece.Words;
import org.jspecify.annotations.Nullable;

/** The bookmarks of a document: what links may lead to. */
final class DocxMarks {

    private final Map<String, String> bookmarks = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private int next;

    DocxMarks(PagePlan plan) {
        plan.pieces().forEach(piece -> {
            if (piece instanceof Words words && words.target() != null) {
                add(words.target());
            }
            piece.notes().map(PagePlan::mark).forEach(this::add);
        });
    }

    private void add(String target) {
        // Its own name may be longer than Word allows, and have other letters.
        bookmarks.putIfAbsent(target, "place_" + (bookmarks.size() + 1));
    }

    /** The bookmark of what has this name, if anything has it. */
    @Nullable
    String of(String target) {
        return bookmarks.get(target);
    }

    /** Writes something with its bookmark around it, if it is the first of its name. */
    void around(Wml to, @Nullable String target, Runnable content) {
        String bookmark = target == null ? null : bookmarks.get(target);
        if (bookmark == null || !written.add(bookmark)) {
            content.run();
            return;
        }
        int number = ++next;
        to.start("bookmarkStart").with("id", number).with("name", bookmark).end();
        content.run();
        to.start("bookmarkEnd").with("id", number).end();
    }
}
