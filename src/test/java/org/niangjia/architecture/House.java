package org.niangjia.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The house as the rules see it: its compiled classes, read once, and its files. */
final class House {
    static final String ROOT = "org.niangjia";

    private static final Path GENERATED_TABLES = Path.of("target/generated-sources/tables");

    /** Written by jOOQ from the migrations, not by us. */
    static final DescribedPredicate<JavaClass> GENERATED = DescribedPredicate.describe(
            "generated from the migrations",
            type -> Files.exists(GENERATED_TABLES
                    .resolve(type.getPackageName().replace('.', '/'))
                    .resolve(sourceName(type))));

    /** What we wrote ourselves and answer for. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT)
            .that(DescribedPredicate.not(GENERATED).and(DescribedPredicate.not(simpleName("package-info"))));

    private House() {}

    /** The module a class lives in; none for the classes above all modules. */
    static Optional<String> module(JavaClass type) {
        return module(ROOT, type);
    }

    static Optional<String> module(String root, JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        return Optional.of(name.substring(root.length() + 1).split("\\.", -1)[0]);
    }

    /** Files below a folder by the end of their name, sorted. None is an error: a rule about nothing is always kept. */
    static List<Path> files(String folder, String end) {
        try (var all = Files.walk(Path.of(folder))) {
            var files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalStateException("no file *" + end + " below " + folder);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Classes of the tests, for examples of what a rule has to find. */
    static JavaClasses examples(String inPackage) {
        return new ClassFileImporter()
                .importPackages(inPackage)
                .that(DescribedPredicate.not(simpleName("package-info")));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sourceName(JavaClass type) {
        return type.getSource().flatMap(source -> source.getFileName()).orElse(type.getSimpleName() + ".java");
    }
}
