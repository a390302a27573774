package org.niangjia;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.niangjia.installation.OpenInstallation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** A disk fills while the program runs: said in the log each hour, and always to be read among the metrics. */
final class SpaceWatch implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(SpaceWatch.class);

    private final OpenInstallation open;

    SpaceWatch(OpenInstallation open) {
        this.open = open;
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder("niangjia.space.free", open, OpenInstallation::freeSpace)
                .description("Free space on the disk of the data folder")
                .baseUnit(BaseUnits.BYTES)
                .register(metrics);
        FunctionCounter.builder("niangjia.database.restarts", open, OpenInstallation::serverRestarts)
                .description("How often our own database server had to be started again")
                .register(metrics);
    }

    // The start has just said it.
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void look() {
        open.spaceWarning().ifPresent(warning -> LOG.warn(warning.text(Locale.ENGLISH)));
    }
}
