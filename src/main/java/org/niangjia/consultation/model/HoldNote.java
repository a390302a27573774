package org.niangjia.consultation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.Request.Change;
import org.niangjia.shared.WorkingCalendar;

/**
 * What the ledger knows of a hold: that a chair put it on or let it go, or that she had deleted what is held. A restore
 * does it again where the backup is older. Why it is held it does not say.
 *
 * @param officer null: she did it
 * @param until the last day of the hold
 */
public record HoldNote(
        Act act, RequestId request, Instant at, @Nullable UUID officer, LocalDate until) {
    /** Sealed, each is as long as every other. */
    private static final int LENGTH = 200;

    private static final Set<Act> KINDS = Set.of(Act.HELD, Act.RELEASED, Act.ERASED);
    private static final String NOBODY = "-";

    public String text() {
        var text = String.join(
                " ",
                act.name(),
                request.toString(),
                at.toString(),
                officer == null ? NOBODY : officer.toString(),
                until.toString());
        return text + " ".repeat(LENGTH - text.length());
    }

    /** Empty: of a program that knows more. */
    public static Optional<HoldNote> of(String text) {
        var words = text.strip().split(" ", -1);
        try {
            var note = new HoldNote(
                    Act.valueOf(words[0]),
                    new RequestId(UUID.fromString(words[1])),
                    Instant.parse(words[2]),
                    words[3].equals(NOBODY) ? null : UUID.fromString(words[3]),
                    LocalDate.parse(words[4]));
            return Optional.of(note).filter(each -> KINDS.contains(each.act()));
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException unknown) {
            return Optional.empty();
        }
    }

    /** As it was done then; empty: the request knows of this, or of what came after it. */
    public Optional<Change> again(Request stored) {
        var known = stored.steps().stream()
                .filter(step -> KINDS.contains(step.act()))
                .anyMatch(step -> step.at().isAfter(at) || step.at().equals(at) && step.act() == act);
        if (known) {
            return Optional.empty();
        }
        var here = stored.organization().value();
        return Transitions.after(stored.state(), act)
                .map(state -> new Change(
                        state,
                        stored.assignee(),
                        stored.header().held(hold(stored.header().hold())),
                        stored.dueOn(),
                        new Step(act, at, officer, here, here, "", null),
                        Optional.empty()));
    }

    private @Nullable Hold hold(@Nullable Hold before) {
        var since = before == null ? at : before.since();
        var erased = before != null && before.erased();
        return switch (act) {
            case HELD -> new Hold(since, erased, until);
            case ERASED -> new Hold(since, true, until);
            // What she had deleted goes with its hold: here by the next look at what is over.
            default -> erased ? new Hold(since, true, WorkingCalendar.day(at).minusDays(1)) : null;
        };
    }
}
