package org.niangjia.proof;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The command that starts the same packaged program through a main class that the package does not have. */
final class OwnMain {
    private OwnMain() {}

    /**
     * @param folder gets the main class and what it needs; the other classes of the tests must not be seen by the program
     * @param real how the real program was started: {@code java … -jar PROGRAM run}
     * @param options of the virtual machine, after the real ones
     */
    static List<String> command(Path folder, List<String> real, List<String> options, Class<?> main, Class<?>... needs)
            throws IOException {
        copy(folder, main);
        for (var each : needs) {
            copy(folder, each);
        }
        var jar = real.indexOf("-jar");
        var command = new ArrayList<>(real.subList(0, jar));
        command.addAll(options);
        command.addAll(List.of("-cp", folder + File.pathSeparator + real.get(jar + 1)));
        command.add(main.getName());
        return command;
    }

    private static void copy(Path folder, Class<?> each) throws IOException {
        var name = each.getName().replace('.', '/') + ".class";
        var file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (var compiled = Objects.requireNonNull(each.getResourceAsStream("/" + name))) {
            Files.copy(compiled, file);
        }
    }
}
