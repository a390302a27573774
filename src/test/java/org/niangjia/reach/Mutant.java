package org.niangjia.reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** The compiled program with one mutation in it. The program itself and its sources stay as they are. */
final class Mutant {
    private static final Path PROGRAM = Path.of("target/classes");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");

    private final Path folder;
    private final Path classes;

    private Mutant(Path folder) {
        this.folder = folder;
        this.classes = folder.resolve("classes");
    }

    static Mutant of(Mutation mutation, Path below) throws IOException {
        var mutant = new Mutant(below.resolve(mutation.name()));
        delete(mutant.folder);
        copy(PROGRAM, mutant.classes);
        for (var edit : mutation.edits()) {
            mutant.apply(edit);
        }
        return mutant;
    }

    /** What the reach tests say of it, each line with {@link ReachRun#RED} or {@link ReachRun#CRASH} before it. */
    List<String> said() throws IOException, InterruptedException {
        var answer = folder.resolve("said");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        ReachRun.class.getName(),
                        answer.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var exit = process.waitFor();
        if (exit != 0) {
            return List.of(ReachRun.CRASH + "the run ended with " + exit + ", see " + folder.resolve("log"));
        }
        return Files.readAllLines(answer);
    }

    void remove() throws IOException {
        delete(classes);
    }

    private void apply(Mutation.Edit edit) throws IOException {
        var file = Path.of(edit.file());
        if (file.startsWith(RESOURCES)) {
            Files.writeString(classes.resolve(RESOURCES.relativize(file)), changed(Files.readString(file), edit));
            return;
        }
        var source = folder.resolve("sources").resolve(JAVA.relativize(file));
        Files.createDirectories(source.getParent());
        // A second edit of a file goes on from the first.
        Files.writeString(source, changed(Files.readString(Files.exists(source) ? source : file), edit));
        var exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-nowarn",
                        "-proc:none",
                        "-parameters",
                        "-cp",
                        classPath(),
                        "-d",
                        classes.toString(),
                        source.toString());
        if (exit != 0) {
            throw new IllegalStateException("the mutated " + file + " does not compile");
        }
    }

    private static String changed(String text, Mutation.Edit edit) {
        var found = Pattern.compile(edit.find()).matcher(text);
        var times = found.results().count();
        if (times != 1) {
            throw new IllegalStateException(
                    edit.find() + " stands " + times + " times in " + edit.file() + ": mend the mutation");
        }
        return found.reset().replaceFirst(edit.replacement());
    }

    /** That of the running tests, with the mutant's classes in place of the program's. */
    private String classPath() {
        var running = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var program = PROGRAM.toAbsolutePath().toString();
        if (!running.contains(program)) {
            throw new IllegalStateException(program + " is not on the class path");
        }
        return running.replaceFirst(
                Pattern.quote(program) + "/?(?=:|$)",
                Matcher.quoteReplacement(classes.toAbsolutePath().toString()));
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var file : walk(from)) {
            var target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (var file : walk(folder).reversed()) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(files.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
