package org.niangjia.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.niangjia.measure.model.Catalogue;
import org.niangjia.measure.store.CountedStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;

/** Reads figures as soon as they are exact. */
public final class Readings {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Figures figures;
    private final Folding folding;
    private final Catalogue catalogue;
    private final CountedStore counted;

    Readings(Figures figures, Folding folding, Catalogue catalogue, CountedStore counted) {
        this.figures = figures;
        this.folding = folding;
        this.catalogue = catalogue;
        this.counted = counted;
    }

    /** What was declared is counted once in the whole country, in a thread that begins at the start. */
    public void settle() throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (!counted.shown().equals(catalogue.declared())) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
        folding.settle();
    }

    public Reading own(Officer officer, Permission permission, OrganizationId at, String measure) {
        return board(officer, permission, at, measure).own().get(new MeasureId(measure));
    }

    public Reading total(Officer officer, Permission permission, OrganizationId at, String measure) {
        return board(officer, permission, at, measure).total().get(new MeasureId(measure));
    }

    private Figures.Board board(Officer officer, Permission permission, OrganizationId at, String measure) {
        return figures.board(officer, permission, at, List.of(), List.of(new MeasureId(measure)))
                .orElseThrow();
    }
}
