package org.callover.gateway.pages.check;

import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.pages.FormPage;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.Place;
import org.callover.gateway.pages.form.Field;
import org.jspecify.annotations.Nullable;

/**
 * The page that checks a paper: a form, and what was found about the text that it holds.
 *
 * @param text what is typed
 * @param file the field of the file
 * @param data the fields of the set, the area and the period
 * @param tables the fields of the columns of each table
 * @param paper the paper as it was checked; absent if there is none
 */
public record CheckPage(
        Field text,
        String typed,
        Field file,
        List<Field> data,
        List<ColumnFields> tables,
        @Nullable CheckedPaper paper) implements FormPage {

    public CheckPage {
        data = List.copyOf(data);
        tables = List.copyOf(tables);
    }

    @Override
    public String template() {
        return "check/check.jte";
    }

    @Override
    public PageFrame frameWithoutErrors() {
        return PageFrame.of("Check a paper", Place.CHECK);
    }

    /** All fields but those of columns. */
    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>(List.of(text, file));
        fields.addAll(data);
        return fields;
    }

    public String exampleAddress() {
        return "/check?example=" + ExamplePaper.NAME;
    }
}
