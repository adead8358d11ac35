package org.callover.gateway.contract;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A call of the contract.
 *
 * @param pointer the JSON pointer of its description in the contract
 */
record DescribedCall(String method, String template, Pattern path, String pointer, JsonNode operation) {

    /** A slash at the end of a path makes no difference. */
    static DescribedCall of(String root, String template, String method, JsonNode operation) {
        String path = Pattern.quote(root + template).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "/?";
        return new DescribedCall(
                method.toUpperCase(Locale.ROOT),
                template,
                Pattern.compile(path),
                "/paths/" + escaped(template) + "/" + method,
                operation);
    }

    /** Escapes a name for a JSON pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    boolean answers(String path) {
        return this.path.matcher(path).matches();
    }

    /** Every {@code GET} also answers {@code HEAD}. */
    boolean has(String method) {
        return this.method.equals(method) || this.method.equals("GET") && method.equals("HEAD");
    }

    /** A call whose path has no parameter comes first. */
    boolean isLiteral() {
        return !template.contains("{");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
