package org.callover.kpi.observation;

import java.util.regex.Pattern;
import org.callover.kpi.text.UnfitText;

/**
 * What an estimate is based on, such as {@code census-2021}. Two populations with different bases cannot be compared.
 *
 * @param name lower-case letters, digits and hyphens, at most {@value #MAX_LENGTH} characters
 */
public record Basis(String name) {

    /** The most characters that a name may have. */
    public static final int MAX_LENGTH = 40;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Basis {
        if (name.length() > MAX_LENGTH || !FORM.matcher(name).matches()) {
            throw new UnfitText(
                    () -> "'%s' is not a basis; use up to %d lower-case letters, digits and hyphens, as in census-2021"
                            .formatted(name, MAX_LENGTH));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
