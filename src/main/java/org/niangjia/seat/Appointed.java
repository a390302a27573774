package org.niangjia.seat;

import java.time.InstantSource;
import java.util.Objects;
import org.niangjia.seat.store.OpeningStore;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Component;

/** Seats that were taken by whoever had been proposed and approved for them: what is known of them keeps to that. */
@Component
class Appointed {
    private final Openings openings;
    private final OpeningStore store;
    private final InstantSource clock;

    Appointed(Openings openings, OpeningStore store, InstantSource clock) {
        this.openings = openings;
        this.store = store;
        this.clock = clock;
    }

    /** Whoever was approved for it cannot have had it before, nor have it as something else. */
    boolean allows(Seat was, Held held) {
        return isTheSame(was.held(), held)
                || store.of(was.id())
                        .filter(candidate -> !openings.allows(candidate, held))
                        .isEmpty();
    }

    /** What was approved: that she has left, or on what terms she works, is another matter. */
    private static boolean isTheSame(Held was, Held now) {
        return was.position().equals(now.position())
                && Objects.equals(was.appointment(), now.appointment())
                && was.from().equals(now.from());
    }

    /** In that organisation's turn: nobody had that seat, so somebody is looked for again. */
    void undo(Officer officer, SeatId seat) {
        store.of(seat).ifPresent(candidate -> {
            store.reopen(candidate);
            var note =
                    new OpeningNote(OpeningNote.Kind.RESUMED, candidate.id(), "", officer.account(), clock.instant());
            store.note(candidate.opening(), note);
        });
    }
}
