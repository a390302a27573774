package org.niangjia.seat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.niangjia.organization.Organizations;
import org.niangjia.person.PersonId;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/** Who has, and had, which seat, as far as it is the viewer's to see. */
@Service
public class Seats {
    private final SeatStore store;
    private final Organizations organizations;
    private final Vocabulary vocabulary;
    private final Territory territory;

    Seats(SeatStore store, Organizations organizations, Vocabulary vocabulary, Territory territory) {
        this.store = store;
        this.organizations = organizations;
        this.vocabulary = vocabulary;
        this.territory = territory;
    }

    /** All that there ever were there, in the order of the declared positions. Empty: that is not hers to see. */
    public Optional<List<Seat>> all(Officer officer, OrganizationId organization) {
        return isHers(officer, Permission.SEE_SEATS, organization)
                ? Optional.of(store.list(organization).stream()
                        .sorted(Comparator.comparingInt(this::order)
                                .thenComparing(seat -> seat.held().from())
                                .thenComparing(seat -> seat.id().toString()))
                        .toList())
                : Optional.empty();
    }

    private int order(Seat seat) {
        return vocabulary
                .position(seat.held().position())
                .map(vocabulary.positions()::indexOf)
                .orElse(Integer.MAX_VALUE);
    }

    /** One that was withdrawn too: its notes tell of it. */
    public Optional<Seat> find(Officer officer, Permission permission, SeatId id) {
        return store.find(id).filter(seat -> isHers(officer, permission, seat.organization()));
    }

    /** Hers, now and before, as far as they lie in the officer's reach; the newest first. */
    public List<Seat> of(Officer officer, PersonId person) {
        return store.of(person).stream()
                .filter(seat -> isHers(officer, Permission.SEE_SEATS, seat.organization()))
                .sorted(Comparator.comparing((Seat seat) -> seat.held().from()).reversed())
                .toList();
    }

    /** Of one that she has found; the newest first. */
    public List<SeatNote> notes(Seat seat) {
        return store.notes(seat.id());
    }

    /** When somebody last looked through who sits there, and found the list whole; empty: never. */
    public Optional<Instant> confirmedAt(OrganizationId organization) {
        return store.confirmedAt(organization);
    }

    /** Whether that officer may write down who sits there. */
    public boolean mayKeep(Officer officer, OrganizationId organization) {
        return isHers(officer, Permission.KEEP_SEATS, organization)
                && organizations.find(organization).isPresent();
    }

    private boolean isHers(Officer officer, Permission permission, OrganizationId organization) {
        return officer.reach(permission)
                .filter(reach -> territory.covers(reach, organization))
                .isPresent();
    }
}
