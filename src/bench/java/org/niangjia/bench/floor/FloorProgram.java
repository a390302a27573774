package org.niangjia.bench.floor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.niangjia.bench.Product;
import org.niangjia.bench.load.Usage;

/** A program of the floor in a process of its own, with the product's own JVM options. */
public final class FloorProgram implements AutoCloseable {
    private static final String FIGURES = "figures: ";

    private final Process process;
    private final Path words;

    private FloorProgram(Process process, Path words) {
        this.process = process;
        this.words = words;
    }

    /** @param folder of the installation that it works on */
    public static FloorProgram start(Product like, Path folder, Class<?> program, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(like.javaOptions());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        var words = folder.resolve("floor.log");
        var builder = new ProcessBuilder(command).redirectError(words.toFile());
        Product.settle(builder, folder);
        return new FloorProgram(builder.start(), words);
    }

    /** The next figures that it tells; other lines are words. */
    public double[] figures() throws IOException {
        var said = process.inputReader(StandardCharsets.UTF_8);
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(FIGURES)) {
                return Stream.of(line.substring(FIGURES.length()).split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
            }
        }
        throw new IOException("a program of the floor ended early: " + Files.readString(words));
    }

    /** Lets it do its next round. */
    public void proceed() throws IOException {
        var words = process.outputWriter(StandardCharsets.UTF_8);
        words.write('\n');
        words.flush();
    }

    public Usage usage() {
        return new Usage(process.pid());
    }

    /** For one that is done when it has told its figures. */
    public void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** For the program itself. */
    static void tell(double... figures) {
        System.out.println(
                FIGURES + DoubleStream.of(figures).mapToObj(Double::toString).collect(Collectors.joining(" ")));
    }
}
