package org.niangjia.proof;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.niangjia.RelaxedRun;

/** The command that starts the same packaged program through a main class that the package does not have. */
final class RelaxedProgram {
    private RelaxedProgram() {}

    /**
     * @param folder gets the one class; the others of the tests must not be seen by the program
     * @param real how the real program was started: {@code java … -jar PROGRAM run}
     */
    static List<String> command(Path folder, List<String> real) throws IOException {
        var name = RelaxedRun.class.getName().replace('.', '/') + ".class";
        var file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream compiled = Objects.requireNonNull(RelaxedRun.class.getResourceAsStream("/" + name))) {
            Files.copy(compiled, file);
        }
        var jar = real.indexOf("-jar");
        var command = new ArrayList<>(real.subList(0, jar));
        command.addAll(List.of("-cp", folder + File.pathSeparator + real.get(jar + 1)));
        command.add(RelaxedRun.class.getName());
        return command;
    }
}
