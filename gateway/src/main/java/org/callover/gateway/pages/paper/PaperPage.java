package org.callover.gateway.pages.paper;

import java.util.List;
import org.callover.gateway.pages.Download;
import org.callover.gateway.pages.FormPage;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.Place;
import org.callover.gateway.pages.form.Field;
import org.jspecify.annotations.Nullable;

/**
 * A paper, with a form for another area or period.
 *
 * @param content the paper as HTML; absent while it is not known what it is about
 * @param downloads the paper in each format
 */
public record PaperPage(
        String id,
        String title,
        List<Field> fields,
        @Nullable String content,
        List<Download> downloads) implements FormPage {

    public PaperPage {
        fields = List.copyOf(fields);
        downloads = List.copyOf(downloads);
    }

    @Override
    public String template() {
        return "paper/paper.jte";
    }

    @Override
    public PageFrame frameWithoutErrors() {
        return PageFrame.of(title, Place.PAPERS);
    }
}
