package org.niangjia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The machine's clock, ahead by what a file says at that moment; every part of the program gets it. */
public final class LeapingClock extends Clock implements ApplicationContextInitializer<GenericApplicationContext> {
    /** The virtual machine's option that names the file. */
    public static final String FILE = "niangjia.proof.clock";

    private final Path file = Path.of(System.getProperty(FILE));
    private final Clock machine = Clock.systemUTC();

    /** As the program beside reads it: never half written. */
    public static void set(Path file, Duration ahead) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".fresh");
        Files.writeString(fresh, ahead.toString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Instant instant() {
        try {
            return machine.instant().plus(Duration.parse(Files.readString(file)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the program asks for moments only");
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("leaping", InstantSource.class, () -> this, bean -> bean.setPrimary(true));
    }
}
