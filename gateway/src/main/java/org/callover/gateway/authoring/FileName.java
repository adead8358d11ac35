package org.callover.gateway.authoring;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.catalogue.Document;

/** The file name that a posted document gets in the {@code definitions/} folder. */
final class FileName {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.ya?ml");

    /** The line that says what kind of document it is; it can be anywhere in the text. */
    private static final Pattern KIND_AND_ID =
            Pattern.compile("(?m)^(set|board|areas|adjust|feed):\\s*[\"']?([a-z0-9][a-z0-9-]{0,79})");

    private FileName() {}

    /**
     * Checks a name that the caller gave.
     *
     * @throws IllegalArgumentException if it is not a plain name of a YAML file
     */
    static String checked(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a valid name for a definition; use letters, digits, dots and hyphens, as in neighbourhood.yaml"
                            .formatted(name));
        }
        return name;
    }

    /** The name of the document that it replaces; for a new document, an unused name made from its id. */
    static String of(String yaml, List<Document> inForce) {
        Matcher heading = KIND_AND_ID.matcher(yaml);
        if (!heading.find()) {
            return "definition.yaml";
        }
        String kind = heading.group(1);
        String id = heading.group(2);
        List<Document> kept = inForce.stream()
                .filter(document -> document.origin() == Origin.OFFICER)
                .filter(document -> FORM.matcher(document.name()).matches())
                .toList();
        return kept.stream()
                .filter(document ->
                        document.kind().keyword().equals(kind) && document.id().equals(id))
                .map(Document::name)
                .findFirst()
                .orElseGet(() -> unused(id + ".yaml", kind + "-" + id + ".yaml", kept));
    }

    private static String unused(String name, String other, List<Document> kept) {
        return kept.stream().anyMatch(document -> document.name().equals(name)) ? other : name;
    }
}
