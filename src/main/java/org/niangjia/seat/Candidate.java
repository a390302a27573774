package org.niangjia.seat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.person.PersonId;

/**
 * Who was proposed for a post.
 *
 * @param clearances what she has passed, or not; the newest last
 * @param seat which she took; null: none
 * @param withdrawn she is not proposed any more
 */
public record Candidate(
        CandidateId id,
        OpeningId opening,
        PersonId person,
        Proposal proposal,
        List<Cleared> clearances,
        @Nullable SeatId seat,
        boolean withdrawn) {
    public Candidate {
        clearances = List.copyOf(clearances);
    }

    static Candidate proposed(CandidateId id, OpeningId opening, PersonId person, Proposal proposal) {
        return new Candidate(id, opening, person, proposal, List.of(), null, false);
    }

    /**
     * @param home the unit where she works; may be empty
     * @param reason why she
     */
    public record Proposal(String home, String reason, LocalDate on) {}

    /** Of each check what counts: what was written down last. */
    public Map<String, Clearance> standing() {
        var standing = new LinkedHashMap<String, Clearance>();
        clearances.forEach(each -> standing.put(each.clearance().check(), each.clearance()));
        return standing;
    }

    /** Whether something can still become of it. */
    public boolean isStanding() {
        return seat == null && !withdrawn && standing().values().stream().allMatch(Clearance::passed);
    }
}
