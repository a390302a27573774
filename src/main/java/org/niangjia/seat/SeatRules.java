package org.niangjia.seat;

import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organizations;
import org.niangjia.person.People;
import org.niangjia.seat.SeatOutcome.Refused;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.vocabulary.Position;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** What can be written down of a seat. */
@Component
class SeatRules {
    /** Nobody alive had one before. */
    static final LocalDate EARLIEST = LocalDate.of(1949, 1, 1);
    /** Whatever is longer is a slip of the hand. */
    private static final int LONGEST_TERM_YEARS = 10;

    private final SeatStore store;
    private final People people;
    private final Organizations organizations;
    private final Vocabulary vocabulary;
    private final InstantSource clock;

    SeatRules(SeatStore store, People people, Organizations organizations, Vocabulary vocabulary, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.organizations = organizations;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** Why it cannot be so; null: it can. While nobody else changes who sits there. */
    @Nullable
    Refused refusal(Seat seat) {
        var kind = organizations.get(seat.organization()).kind();
        var position = vocabulary.positions(kind).stream()
                .filter(each -> each.term().id().equals(seat.held().position()))
                .findFirst()
                .orElse(null);
        if (position == null) {
            return new Refused("seat.refusal.position");
        }
        var isTooEarly = organizations
                .foundedOn(seat.organization())
                .filter(seat.held().from()::isBefore)
                .isPresent();
        var refusal = isTooEarly ? "seat.refusal.before-founding" : refusal(seat.held());
        return refusal == null ? refusal(seat, position) : new Refused(refusal);
    }

    private @Nullable String refusal(Held held) {
        var today = WorkingCalendar.day(clock.instant());
        var until = held.until();
        if (held.from().isBefore(EARLIEST)) {
            return "seat.refusal.too-early";
        }
        if (held.from().isAfter(today) || until != null && until.isAfter(today)) {
            return "seat.refusal.not-yet";
        }
        var termEnd = held.termEnd();
        if (termEnd != null
                && (termEnd.isBefore(held.from()) || termEnd.isAfter(held.from().plusYears(LONGEST_TERM_YEARS)))) {
            return "seat.refusal.term";
        }
        return until == null || until.isAfter(held.from()) ? null : "seat.refusal.ends-first";
    }

    private @Nullable Refused refusal(Seat seat, Position position) {
        var rivals = store.list(seat.organization()).stream()
                .filter(other -> !other.id().equals(seat.id()))
                .filter(other -> other.held().position().equals(seat.held().position()))
                .filter(other -> other.held().meets(seat.held()))
                .toList();
        if (rivals.stream().anyMatch(other -> other.person().equals(seat.person()))) {
            return new Refused("seat.refusal.twice");
        }
        return position.one() && !rivals.isEmpty()
                ? new Refused(
                        "seat.refusal.occupied",
                        people.get(rivals.getFirst().person()).name())
                : null;
    }
}
