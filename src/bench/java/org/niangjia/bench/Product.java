package org.niangjia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.Usage;
import org.niangjia.bench.load.Wire;
import org.niangjia.support.FreePorts;

/** The program as anybody starts it: {@code ./niangjia run} on a folder of the bench's own. */
public final class Product implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;
    private static final Call COMMUNITY = Call.get("/federations/152201003001");

    private final Path folder;
    private final int port;
    private final Process process;

    private Product(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Comes back when a village deep in the country is served. */
    public static Product start(Path folder) throws IOException, InterruptedException {
        return start(folder, Map.of());
    }

    /** A second node on the database and with the keys of this one. */
    public Product another() throws IOException, InterruptedException {
        var settings = new HashMap<String, String>();
        settings.put("NIANGJIA_KEYS", environment(folder).get("NIANGJIA_KEYS"));
        try (var beside = Beside.of(environment(folder))) {
            settings.put("NIANGJIA_DATABASE_URL", beside.database().address());
            beside.database().accounts().forEach((role, account) -> {
                settings.put("NIANGJIA_DATABASE_" + role, account.user());
                settings.put("NIANGJIA_DATABASE_" + role + "_PASSWORD", account.password());
            });
        }
        return start(Files.createDirectory(folder.resolve("another")), settings);
    }

    private static Product start(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        var port = FreePorts.pair();
        var builder = new ProcessBuilder(Path.of("niangjia").toAbsolutePath().toString(), "run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("said.log").toFile()));
        settle(builder, folder);
        builder.environment().putAll(settings);
        builder.environment().put("NIANGJIA_PORT", String.valueOf(port));
        var product = new Product(folder, port, builder.start());
        product.await();
        return product;
    }

    public static Map<String, String> environment(Path folder) {
        return Map.of(
                "NIANGJIA_DATA", folder.resolve("data").toString(),
                "NIANGJIA_KEYS", folder.resolve("keys").toString());
    }

    /** Nothing of the caller's own settings: it must never meet a real installation. */
    public static void settle(ProcessBuilder builder, Path folder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("NIANGJIA_"));
        builder.environment().putAll(environment(folder));
    }

    public Path folder() {
        return folder;
    }

    public int port() {
        return port;
    }

    /** The launcher becomes the program, so its process is the program's. */
    public Usage usage() {
        return new Usage(process.pid());
    }

    /** What the launcher gave the virtual machine: the floor gets the same. A cache belongs to one class path only. */
    public List<String> javaOptions() {
        return Stream.of(usage().process().info().arguments().orElseThrow())
                .takeWhile(argument -> !argument.equals("-jar"))
                .filter(argument -> !argument.startsWith("-XX:AOT"))
                .toList();
    }

    private void await() throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            try (var wire = new Wire(port)) {
                if (wire.send(COMMUNITY).status() == 200) {
                    return;
                }
            } catch (IOException closed) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
        close();
        throw new IOException("the door did not open: " + Files.readString(folder.resolve("said.log")));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            process.destroyForcibly().onExit().join();
        }
    }
}
