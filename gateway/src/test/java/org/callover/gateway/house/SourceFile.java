package org.callover.gateway.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
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
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A file of main code, as the compiler parses it. */
record SourceFile(String packageName, List<Sized> types, List<Sized> methods) {

    /** A type or method and its lines of code; a method is named with its type, {@code Type.method}. */
    record Sized(String name, int lines) {}

    /** The main code of every module beside this one. */
    static List<SourceFile> ofAllModules() {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> files = new ArrayList<>();
            for (Path module : modules.sorted().toList()) {
                addJava(module.resolve("src/main/java"), files);
            }
            return parsed(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addJava(Path root, List<Path> files) throws IOException {
        if (Files.isDirectory(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
    }

    /** The files as the compiler parses them. */
    static List<SourceFile> parsed(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(unit -> of(unit, positions))
                    .toList();
        }
    }

    private static SourceFile of(CompilationUnitTree unit, SourcePositions positions) {
        List<Sized> types = new ArrayList<>();
        List<Sized> methods = new ArrayList<>();
        BitSet code = CodeLines.of(text(unit));
        for (Tree declared : unit.getTypeDecls()) {
            if (declared instanceof ClassTree type) {
                types.add(new Sized(type.getSimpleName().toString(), lines(type, unit, positions, code)));
                new TreeScanner<Void, String>() {
                    @Override
                    public Void visitClass(ClassTree inner, String outer) {
                        return super.visitClass(inner, inner.getSimpleName().toString());
                    }

                    @Override
                    public Void visitMethod(MethodTree method, String owner) {
                        // What the compiler adds has no place in the text.
                        if (positions.getEndPosition(unit, method) >= 0) {
                            methods.add(
                                    new Sized(owner + "." + method.getName(), lines(method, unit, positions, code)));
                        }
                        return super.visitMethod(method, owner);
                    }
                }.scan(type, "");
            }
        }
        return new SourceFile(Objects.toString(unit.getPackageName(), ""), types, methods);
    }

    private static String text(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Tree tree, CompilationUnitTree unit, SourcePositions positions, BitSet code) {
        long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
        return code.get((int) first, (int) last + 1).cardinality();
    }
}
