package org.niangjia.seat;

import java.time.LocalDate;
import org.niangjia.person.NewPerson;
import org.niangjia.seat.Candidate.Proposal;
import org.niangjia.seat.Opening.Stated;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;

/** Posts for which somebody is looked for, for tests: a seconded vice-chair of a federation. */
public final class Posts {
    public static final LocalDate STATED = Rosters.DAY;
    public static final LocalDate PROPOSED = STATED.plusDays(10);
    public static final LocalDate APPROVED = STATED.plusDays(20);

    private final Openings openings;
    private final OpeningChanges changes;

    Posts(Openings openings, OpeningChanges changes) {
        this.openings = openings;
        this.changes = changes;
    }

    static Stated seconded() {
        return new Stated("vice_chair", "seconded", STATED, "懂法律，会做群众工作", "海妇党组〔2024〕1号");
    }

    public Opening stated(Officer by, OrganizationId at) {
        return find(by, ((OpeningOutcome.Done) changes.state(by, at, seconded())).opening());
    }

    public Candidate proposed(Officer by, Opening opening) {
        return proposed(by, opening, Rosters.somebody());
    }

    Candidate proposed(Officer by, Opening opening, NewPerson who) {
        var done = changes.propose(by, opening.id(), now(by, opening), Whom.unknown(who), proposal());
        return openings.candidates(find(by, ((OpeningOutcome.Done) done).opening()))
                .getLast();
    }

    static Proposal proposal() {
        return new Proposal("海州区司法局", "十年调解经验", PROPOSED);
    }

    public OpeningOutcome cleared(Officer by, Candidate candidate, String check, boolean passed, LocalDate on) {
        return changes.clear(by, candidate.id(), now(by, candidate), new Clearance(check, passed, on, ""));
    }

    public Opening find(Officer by, OpeningId id) {
        return openings.find(by, id).orElseThrow();
    }

    /** The version that there is now. */
    public int now(Officer by, Opening opening) {
        return find(by, opening.id()).version();
    }

    int now(Officer by, Candidate candidate) {
        return find(by, candidate.opening()).version();
    }
}
