package org.callover.gateway.wire.explanation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.callover.gateway.store.ImportEntry;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;

/** A writer of an explanation as plain text, with one line for each step, to paste into a working paper. */
public final class ExplanationText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private ExplanationText() {}

    /** The explanation in UTF-8. */
    public static byte[] of(SourcedExplanation explained) {
        ExplanationText writer = new ExplanationText();
        writer.step(explained.explanation().derivation(), "");
        writer.imports(explained);
        writer.definition(explained);
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void step(ExplanationStep step, String indent) {
        text.append(indent);
        if (step.kind() != StepKind.SCORE) {
            text.append(step.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(": ");
        }
        text.append(step.statement());
        step.fact("import")
                .map(Fact::text)
                .ifPresent(number -> text.append(" [import ").append(number).append(']'));
        text.append('\n');
        step.steps().forEach(below -> step(below, indent + INDENT));
    }

    private void imports(SourcedExplanation explained) {
        if (!explained.imports().isEmpty()) {
            text.append("\nImports\n");
        }
        for (ImportEntry entry : explained.imports()) {
            String file = entry.fileName();
            text.append("  %d: %s, %s, sha256 %s\n"
                    .formatted(
                            entry.number(),
                            file == null ? "without a file name" : file,
                            entry.recordedAt(),
                            entry.sha256()));
            explained.rows(entry).forEach(rule -> text.append("    rows: ")
                    .append(rule.replace("\n", "\n      "))
                    .append('\n'));
        }
    }

    private void definition(SourcedExplanation explained) {
        text.append("\nDefinition, of revision ").append(explained.revision().definitions());
        explained.document().ifPresent(document -> text.append(", in ").append(document.name()));
        text.append('\n');
        explained.definition().lines().forEach(line -> text.append(INDENT)
                .append(line)
                .append('\n'));
    }
}
