package org.callover.kpi.compatibility;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javassist.ClassPool;
import javassist.CtBehavior;
import javassist.CtClass;
import javassist.CtField;
import javassist.Modifier;
import javassist.NotFoundException;
import javassist.bytecode.ClassFile;
import javassist.bytecode.SourceFileAttribute;

/** The public types of a folder of classes, with what others can use of them and no code. */
final class PublicTypes {

    private PublicTypes() {}

    /** Writes a jar of them. The same types give the same bytes. */
    static void write(Path classes, Path jar) throws IOException, NotFoundException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream types = new JarOutputStream(file)) {
            for (Path path : classFiles(classes)) {
                CtClass type = read(path);
                if (isVisible(type)) {
                    JarEntry entry = new JarEntry(classes.relativize(path).toString());
                    entry.setLastModifiedTime(FileTime.fromMillis(0));
                    types.putNextEntry(entry);
                    types.write(outline(type));
                    types.closeEntry();
                }
            }
        }
    }

    private static List<Path> classFiles(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .sorted()
                    .toList();
        }
    }

    private static CtClass read(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return new ClassPool().makeClass(bytes);
        }
    }

    private static boolean isVisible(CtClass type) {
        return canBeUsed(type.getModifiers()) && type.getClassFile().getMethods() != null;
    }

    private static boolean canBeUsed(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static byte[] outline(CtClass type) throws IOException, NotFoundException {
        for (CtField field : type.getDeclaredFields()) {
            if (!canBeUsed(field.getModifiers())) {
                type.removeField(field);
            }
        }
        ClassFile file = type.getClassFile();
        for (CtBehavior behaviour : type.getDeclaredBehaviors()) {
            if (canBeUsed(behaviour.getModifiers())) {
                behaviour.getMethodInfo().removeCodeAttribute();
            } else {
                file.getMethods().remove(behaviour.getMethodInfo());
            }
        }
        file.removeAttribute(SourceFileAttribute.tag);
        file.compact();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
