package org.niangjia.proof;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.niangjia.installation.DatabaseRole;

/** Data, keys and logs on one small disk, and that disk filled to the brim. */
final class FullDisk implements Scenario {
    private static final String TITLE = "Disk full";
    private static final int WOMEN = 300;
    private static final int AT_ONCE = 20;
    private static final int ROUNDS = 6;

    /** The program's own pause before it tries to start the server once more is half a minute at the most. */
    private static final Duration BACK = Duration.ofSeconds(60);

    /** More than the server keeps ready of its log. */
    private static final int MOST_MEGABYTES = 1_500;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Chapter play(Stage stage) throws IOException, InterruptedException, SQLException {
        if (!System.getProperty("os.name").equals("Linux") || new UnixSystem().getUid() != 0) {
            return Chapter.notRun(TITLE, "only root on Linux can mount a small disk");
        }
        try (var disk = SmallDisk.with(stage.ground(), stage.home().resolve("target/proof/faults-disk"))) {
            return play(stage.on(disk.ground()), disk);
        }
    }

    private static Chapter play(Stage stage, SmallDisk disk) throws IOException, InterruptedException, SQLException {
        var inspection = stage.inspection();
        var promises = new ArrayList<Promise>();
        try (var installation = stage.start()) {
            var door = installation.door();
            var pages = new LightPages(door, stage.clock(), FrozenServer.form(door));
            var crowd = stage.crowd("disk", WOMEN, AT_ONCE, List.of(door));
            crowd.start();
            stage.until(Duration.ofSeconds(60), () -> crowd.acknowledged() > WOMEN / 4);
            var before = crowd.retries().sum();
            try (var pressure = new Pressure(disk, inspection)) {
                stage.until(Duration.ofSeconds(60), () -> pressure.stops.get() > 0);
                for (var round = 0; round < ROUNDS; round++) {
                    pages.look();
                    TimeUnit.SECONDS.sleep(2);
                }
                promises.add(
                        new Promise("bytes that were still free", String.valueOf(disk.free()), disk.free() < 1 << 20));
                promises.addAll(pressure.promises());
            }
            promises.addAll(pages.promises());
            promises.add(Promise.control(
                    "with no room the harness sees refusals; so many did women meet",
                    crowd.retries().sum() - before));
            disk.makeRoom();
            var began = stage.clock().instant();
            var form = FrozenServer.form(door);
            stage.until(BACK.multipliedBy(2), () -> FrozenServer.asked(door, form));
            promises.add(Promise.within(BACK, "from room again to the first acknowledged request", stage.since(began)));
            promises.add(Promise.none(
                    "ends of the program itself", installation.program().endedByItself()));
            crowd.awaitGone();
            promises.addAll(stage.kept("disk", crowd.women(), inspection));
            promises.addAll(stage.figures(inspection));
        }
        return new Chapter(TITLE, """
                Data, keys and logs lie on a disk of their own, which is filled until nothing more can be written, while
                %d women ask, %d at once; then the server's log is written on until that
                stops too, again and again. After some %d seconds
                there is room again, and nobody does anything else.""".formatted(WOMEN, AT_ONCE, 2 * ROUNDS), promises);
    }

    /** What a busy day writes into the log, as fast as it goes: first the room goes, then the server, again and again. */
    private static final class Pressure implements AutoCloseable {
        private final SmallDisk disk;
        private final Inspection inspection;
        private final AtomicInteger megabytes = new AtomicInteger();
        private final AtomicInteger stops = new AtomicInteger();
        private final Meanwhile meanwhile;

        Pressure(SmallDisk disk, Inspection inspection) {
            this.disk = disk;
            this.inspection = inspection;
            this.meanwhile = new Meanwhile("pressure", this::press);
        }

        private void press(BooleanSupplier goesOn) throws InterruptedException {
            disk.fill();
            try (var owner = inspection.running().orElseThrow().connect(DatabaseRole.OWNER);
                    var sql = owner.createStatement()) {
                while (goesOn.getAsBoolean() && megabytes.get() < MOST_MEGABYTES) {
                    sql.execute("select pg_logical_emit_message(false, 'proof', repeat('x', 1048576))");
                    megabytes.incrementAndGet();
                    disk.fill();
                }
            } catch (SQLException | RuntimeException stopped) {
                stops.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }

        @Override
        public void close() {
            meanwhile.close();
        }

        List<Promise> promises() {
            return List.of(
                    new Promise("megabytes of log that still found room", String.valueOf(megabytes.get()), true),
                    Promise.some("times that the server broke off, or was not there", stops.get()));
        }
    }
}
