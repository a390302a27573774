package org.niangjia.consultation;

import java.time.Duration;
import java.util.List;
import org.niangjia.consultation.DeskFigures.Board;
import org.niangjia.consultation.DeskFigures.Counters;
import org.niangjia.consultation.DeskFigures.Seen;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;

/** Boards, once a program that has just started has counted everything. */
final class Boards {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Boards() {}

    static Board of(DeskFigures figures, Officer officer, OrganizationId place) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (figures.board(officer, place).orElseThrow() instanceof Seen.Counted seen) {
                return seen.board();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not counted in " + PATIENCE);
    }

    /** Open, waiting, overdue, long overdue. */
    static List<Long> main(Counters counters) {
        return List.of(counters.open(), counters.waiting(), counters.overdue(), counters.longOverdue());
    }
}
