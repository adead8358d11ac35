package org.callover.gateway.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.callover.gateway.engine.Definitions;
import org.callover.gateway.engine.Definitions.Trial;
import org.callover.gateway.engine.definition.DefinitionsState;
import org.callover.gateway.problem.JsonPointer;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.callover.kpi.indicator.DefinitionProblem;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The definitions that officers post. Each is checked together with those in force, and published if it has no fault.
 */
@ApplicationScoped
public class PostedDefinitions {

    private static final int UNPROCESSABLE = 422;
    private static final int FILES_NAMED = 5;

    @Inject
    private Definitions definitions;

    /** The definitions in force, and the faults of those that were refused. */
    DefinitionsState state() {
        return definitions.state();
    }

    /** A document without faults: the name it would be saved under, and what its author should check. */
    record CheckedText(String name, List<DefinitionProblem> warnings) {}

    /**
     * Checks a document, without changing anything.
     *
     * @throws ProblemException 422 with every fault, if there are any
     */
    CheckedText check(@Nullable String given, String yaml) {
        String name = name(given, yaml);
        Trial trial = definitions.check(name, yaml);
        refuse(name, trial.faults());
        return new CheckedText(name, trial.warnings());
    }

    /**
     * Puts a document in force.
     *
     * @param author the name of the caller
     * @param within what else is done in the same transaction
     * @throws ProblemException 422 with every fault, if there are any; then nothing is changed
     */
    Adoption adopt(@Nullable String given, String yaml, String author, Consumer<Adoption> within) {
        String name = name(given, yaml);
        Trial trial = definitions.adopt(name, yaml, author, adopted -> within.accept(adoption(name, adopted)));
        refuse(name, trial.faults());
        return adoption(name, trial);
    }

    private static Adoption adoption(String name, Trial trial) {
        return Adoption.of(name, trial.before(), trial.after(), trial.warnings());
    }

    private String name(@Nullable String given, String yaml) {
        return given == null ? FileName.of(yaml, definitions.state().catalogue().documents()) : given;
    }

    private static void refuse(String name, List<DefinitionProblem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(new ProblemDetail(
                    UNPROCESSABLE,
                    "INVALID_DEFINITION",
                    detail(name, problems),
                    null,
                    problems.stream().map(problem -> fault(name, problem)).toList()));
        }
    }

    /** Names the file with the faults, which may be another file than the one that was sent. */
    private static String detail(String name, List<DefinitionProblem> problems) {
        String faults = problems.size() == 1 ? "a fault" : problems.size() + " faults";
        List<String> others = problems.stream()
                .map(DefinitionProblem::document)
                .filter(document -> !document.equals(name))
                .distinct()
                .toList();
        boolean isOwn = problems.stream().anyMatch(problem -> problem.document().equals(name));
        return isOwn
                ? "%s has %s, so nothing was changed: correct the faults listed in 'errors' and send it again."
                        .formatted(name, faults)
                : "%s cannot be published because of %s in %s, so nothing was changed: correct the faults listed in 'errors'."
                        .formatted(name, faults, Words.list(others, FILES_NAMED));
    }

    /** A fault that this document causes in another document names its place there; it has none in what was sent. */
    private static Fault fault(String name, DefinitionProblem problem) {
        if (!problem.document().equals(name)) {
            return new Fault(null, null, null, problem.code(), problem.toString());
        }
        boolean hasPlace = problem.line() > 0;
        return new Fault(
                hasPlace ? problem.line() : null,
                hasPlace ? problem.column() : null,
                JsonPointer.parse(problem.pointer()).text(),
                problem.code(),
                problem.message());
    }
}
