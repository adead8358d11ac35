package org.callover.gateway.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A text that a user can read: a message in main code, with all that is joined to it by {@code +}, or a whole page.
 *
 * @param line the line of the file in which it starts
 */
record WrittenText(Path file, long line, String text) {
    /** What stands in a message for something that is known only while it runs. */
    private static final String FILLED_IN = "…";

    private static final List<String> PAGES = List.of(".md", ".yaml", ".json");

    /** The messages in the main code of every module, and the pages and definitions beside it. */
    static List<WrittenText> ofAllModules() {
        Path root = Path.of("..").normalize();
        try (Stream<Path> modules = Files.list(root)) {
            List<Path> code = new ArrayList<>();
            List<WrittenText> all = new ArrayList<>();
            for (Path module : modules.filter(Files::isDirectory).sorted().toList()) {
                code.addAll(files(module.resolve("src/main/java"), List.of(".java")));
                addPages(module.resolve("src/main/resources/META-INF"), all);
                addPages(module.resolve("src/main/contract"), all);
            }
            addPages(root.resolve("docs"), all);
            addPages(root.resolve("README.md"), all);
            addPages(root.resolve("CONTRIBUTING.md"), all);
            all.addAll(messages(code));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root, List<String> endings) throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> endings.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static void addPages(Path root, List<WrittenText> all) throws IOException {
        for (Path page : files(root, PAGES)) {
            all.add(new WrittenText(page, 1, Files.readString(page)));
        }
    }

    /** The messages in files of code, without comments and names. */
    static List<WrittenText> messages(List<Path> code) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<WrittenText> messages = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(code));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                Path file = unitFile(unit);
                new Messages(found -> {
                            long start = positions.getStartPosition(unit, found);
                            messages.add(new WrittenText(file, unit.getLineMap().getLineNumber(start), joined(found)));
                        })
                        .scan(unit, null);
            }
        }
        return messages;
    }

    private static Path unitFile(CompilationUnitTree unit) {
        Path file = Path.of(unit.getSourceFile().toUri());
        Path root = Path.of("..").toAbsolutePath().normalize();
        return file.startsWith(root) ? Path.of("..").resolve(root.relativize(file)) : file;
    }

    private static String joined(Tree part) {
        if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return joined(sum.getLeftOperand()) + joined(sum.getRightOperand());
        }
        if (part instanceof ParenthesizedTree inner && inner.getExpression() instanceof BinaryTree) {
            return joined(inner.getExpression());
        }
        return part instanceof LiteralTree literal && literal.getValue() instanceof String text ? text : FILLED_IN;
    }

    /** The line of the file in which a place of the text lies; a message that is joined counts as its first line. */
    long lineOf(int place) {
        return line
                + (file.toString().endsWith(".java")
                        ? 0
                        : text.substring(0, place).lines().count() - 1);
    }

    /** A walk through a file that stops at each sum of texts, and at each text that is in none. */
    private static final class Messages extends TreeScanner<Void, Void> {
        private final Consumer<Tree> found;

        Messages(Consumer<Tree> found) {
            this.found = found;
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void nothing) {
            if (sum.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(sum, nothing);
            }
            found.accept(sum);
            return scanWithin(sum);
        }

        /** What is joined may hold further texts, such as a choice between two; a text that is joined was found. */
        private Void scanWithin(Tree part) {
            if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                scanWithin(sum.getLeftOperand());
                return scanWithin(sum.getRightOperand());
            }
            return part instanceof LiteralTree ? null : scan(part, null);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String) {
                found.accept(literal);
            }
            return null;
        }
    }
}
