package org.niangjia.consultation.model;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.Story;
import org.niangjia.shared.OrganizationId;

/**
 * A request that somebody with the right to it has opened.
 *
 * @param version of the row that was read; a change names it, so that two officers cannot overwrite each other
 */
public record Request(
        RequestId id,
        String number,
        OrganizationId organization,
        State state,
        @Nullable UUID assignee,
        LocalDate dueOn,
        int version,
        Header header,
        Story story,
        SafeContact contact,
        List<Message> messages,
        List<Step> steps) {
    public Request {
        messages = List.copyOf(messages);
        steps = List.copyOf(steps);
    }

    /** They tell that it was urgent (what climbs within minutes is), or what she said of the answer. */
    private static final Set<Act> TELLING = Set.of(Act.MARKED_URGENT, Act.ESCALATED, Act.JOINED, Act.RATED);

    /** She has had it deleted and it is held: whoever does not decide on the hold reads none of it. */
    public Request withoutWords() {
        return new Request(
                id,
                number,
                organization,
                state,
                assignee,
                dueOn,
                version,
                header.withoutHer(dueOn),
                new Story("", ""),
                SafeContact.NONE,
                List.of(),
                steps.stream()
                        .filter(step -> !TELLING.contains(step.act()))
                        .map(Step::withoutReason)
                        .toList());
    }

    /** Whether this desk has answered, not only asked, since it last owed her an answer. */
    public boolean hasAnswer() {
        for (var step : steps.reversed()) {
            switch (step.act()) {
                case ANSWERED -> {
                    return true;
                }
                case ASKED, ADDED, HANDED_OVER, STOOD_ASIDE, ESCALATED, MARKED_URGENT, REOPENED -> {
                    return false;
                }
                case CLAIMED,
                        ASKED_BACK,
                        JOINED,
                        FOLLOWED,
                        INHERITED,
                        CLOSED,
                        RATED,
                        WITHDRAWN,
                        HELD,
                        RELEASED,
                        PRINTED,
                        ERASED,
                        DELETED -> {}
            }
        }
        return false;
    }

    /** Which others were closed as the same matter as this one; some may have been opened again since. */
    public Set<RequestId> doubles() {
        return steps.stream()
                .filter(step -> step.act() == Act.JOINED)
                .map(step -> new RequestId(UUID.fromString(step.reason())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The number of the one in which this one goes on; empty: it goes on here, or not at all. */
    public Optional<String> goesOnIn() {
        return state == State.CLOSED ? Step.goesOnIn(steps) : Optional.empty();
    }

    public boolean isDoubleOf(Request other) {
        return goesOnIn().filter(other.number()::equals).isPresent();
    }

    public Summary summary() {
        return new Summary(id, number, organization, state, assignee, dueOn, version, header);
    }

    /** What the list of a desk shows; the story stays shut. */
    public record Summary(
            RequestId id,
            String number,
            OrganizationId organization,
            State state,
            @Nullable UUID assignee,
            LocalDate dueOn,
            int version,
            Header header) {
        /** Of what she has had deleted a desk's list tells nothing, to whomever. */
        public Summary withoutHer() {
            return header.isErased()
                    ? new Summary(id, number, organization, state, assignee, dueOn, version, header.withoutHer(dueOn))
                    : this;
        }
    }

    /**
     * What an act leaves behind: the new state, its record, and a message if one was written. A new request is
     * nobody's, whatever made it new: the next officer has to be able to take it.
     *
     * @param dueOn the day in clear, which {@link DueTimes#change} computes
     */
    public record Change(
            State state,
            @Nullable UUID assignee,
            Header header,
            LocalDate dueOn,
            Step step,
            Optional<Message> message) {
        public Change {
            assignee = state == State.NEW ? null : assignee;
        }
    }
}
