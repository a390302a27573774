package org.niangjia.measure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.measure.store.ProofStore;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.ViewerTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each night everything is counted anew: it must find no difference, and says what it found. */
@Component
class NightlyProof implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyProof.class);
    private static final Viewer.Job JOB = new Viewer.Job("measure-proof");

    private final Folding folding;
    private final ProofStore proofs;
    private final ViewerTransactions worker;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final InstantSource clock;

    NightlyProof(
            Folding folding,
            ProofStore proofs,
            @Qualifier("worker") ViewerTransactions worker,
            ViewerTransactions transactions,
            Audit audit,
            InstantSource clock) {
        this.folding = folding;
        this.proofs = proofs;
        this.worker = worker;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the database says and not what this program did: on two nodes, and after a restart, all show the same. */
    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder("niangjia.measure.differences", () -> last(ProofStore.Night::differences))
                .description("Figures that were not what the last nightly count of everything found")
                .register(metrics);
        Gauge.builder("niangjia.measure.proof.age", () -> last(night -> seconds(night.at())))
                .baseUnit("seconds")
                .description("Since the last nightly count of everything; NaN: there was none")
                .register(metrics);
        Gauge.builder(
                        "niangjia.measure.behind",
                        () -> folding.behindSince().map(this::seconds).orElse(Double.NaN))
                .baseUnit("seconds")
                .description(
                        "Since nothing was left to be added up, or since the clock was set back; NaN: never since the start")
                .register(metrics);
    }

    private interface Read {
        double of(ProofStore.Night night);
    }

    private double last(Read read) {
        return worker.as(JOB, proofs::lastNight).map(read::of).orElse(Double.NaN);
    }

    private double seconds(Instant since) {
        return Duration.between(since, clock.instant()).toSeconds();
    }

    // When the fewest write.
    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    void prove() {
        folding.atNight().ifPresent(this::say);
    }

    private void say(Recount.Found found) {
        var exact = found.differences() == 0;
        if (exact) {
            LOG.info("counted everything anew: {} figures, no difference", found.figures());
        }
        var reason = exact ? "measure.proof.exact" : "measure.proof.mended";
        transactions.as(JOB, () -> audit.done(JOB, new AuditedAct("figures.proved", "figures", null, null, reason)));
    }
}
