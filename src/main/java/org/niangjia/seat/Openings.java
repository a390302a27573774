package org.niangjia.seat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organizations;
import org.niangjia.seat.store.OpeningStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.vocabulary.Position;
import org.niangjia.vocabulary.Procedure;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/** The posts for which somebody is looked for, for those who keep the roster: who was proposed is nobody else's business. */
@Service
public class Openings {
    private final OpeningStore store;
    private final Seats seats;
    private final Organizations organizations;
    private final Vocabulary vocabulary;

    Openings(OpeningStore store, Seats seats, Organizations organizations, Vocabulary vocabulary) {
        this.store = store;
        this.seats = seats;
        this.organizations = organizations;
        this.vocabulary = vocabulary;
    }

    /**
     * One of a list.
     *
     * @param candidates how many were proposed
     * @param filled one of them has taken it
     */
    public record Listed(Opening opening, int candidates, boolean filled) {}

    /** Open ones first, then the newest. Empty: not hers. */
    public Optional<List<Listed>> list(Officer officer, OrganizationId organization) {
        return seats.mayKeep(officer, organization) ? Optional.of(store.list(organization)) : Optional.empty();
    }

    public Optional<Opening> find(Officer officer, OpeningId id) {
        return store.find(id).filter(opening -> seats.mayKeep(officer, opening.organization()));
    }

    public Optional<Candidate> find(Officer officer, CandidateId id) {
        return store.find(id)
                .filter(candidate -> find(officer, candidate.opening()).isPresent());
    }

    /** Of one that she has found; in the order in which they were proposed. */
    public List<Candidate> candidates(Opening opening) {
        return store.candidates(opening.id());
    }

    /** Of one that she has found; the newest first. */
    public List<OpeningNote> notes(Opening opening) {
        return store.notes(opening.id());
    }

    /** A position to which somebody comes so, and by which procedure. */
    public record Post(Position position, Procedure procedure) {}

    /** Those of a kind of organisation. */
    public Stream<Post> posts(String kind) {
        return vocabulary.positions(kind).stream()
                .flatMap(position ->
                        vocabulary.procedures(kind, position).stream().map(procedure -> new Post(position, procedure)));
    }

    /** Empty: nobody comes to such a seat so. */
    public Optional<Procedure> procedure(OrganizationId organization, String position, @Nullable String appointment) {
        return procedure(organizations.get(organization).kind(), position, appointment);
    }

    Optional<Procedure> procedure(String kind, Held held) {
        return procedure(kind, held.position(), held.appointment());
    }

    private Optional<Procedure> procedure(String kind, String position, @Nullable String appointment) {
        return posts(kind)
                .filter(post -> post.position().term().id().equals(position))
                .map(Post::procedure)
                .filter(each -> each.isFor(appointment))
                .findFirst();
    }

    public Optional<Procedure> procedure(Opening opening) {
        var stated = opening.stated();
        return procedure(opening.organization(), stated.position(), stated.appointment());
    }

    /** Whether she can have it so: what was stated, on a day on which everything was passed. */
    boolean allows(Candidate candidate, Held held) {
        return store.find(candidate.opening())
                .filter(opening -> isAsStated(opening, held))
                .filter(opening -> missing(opening, candidate, held.from()).isEmpty())
                .isPresent();
    }

    boolean isAsStated(Opening opening, Held held) {
        var stated = opening.stated();
        return procedure(opening).isPresent()
                && stated.position().equals(held.position())
                && (stated.appointment() == null || stated.appointment().equals(held.appointment()));
    }

    public boolean hasPassedAll(Opening opening, Candidate candidate) {
        return procedure(opening).isPresent()
                && missing(opening, candidate, LocalDate.MAX).isEmpty();
    }

    /** What she has not passed until that day. */
    List<String> missing(Opening opening, Candidate candidate, LocalDate on) {
        var standing = candidate.standing();
        return procedure(opening).stream()
                .flatMap(procedure -> procedure.before().stream())
                .filter(check -> {
                    var clearance = standing.get(check);
                    return clearance == null
                            || !clearance.passed()
                            || clearance.on().isAfter(on);
                })
                .toList();
    }
}
