package org.callover.gateway.pages;

import java.util.List;
import org.callover.gateway.pages.form.Field;

/** A page with a form, whose fields may have errors. */
public interface FormPage extends Page {

    /** The fields of the form. */
    List<Field> fields();

    /** What stands around the page if no field has an error. */
    PageFrame frameWithoutErrors();

    /** Whether a field has an error. */
    default boolean hasErrors() {
        return fields().stream().anyMatch(field -> field.error() != null);
    }

    @Override
    default PageFrame frame() {
        return hasErrors() ? frameWithoutErrors().withErrors() : frameWithoutErrors();
    }
}
