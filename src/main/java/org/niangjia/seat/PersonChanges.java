package org.niangjia.seat;

import java.util.Optional;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.person.People;
import org.niangjia.person.People.Correction;
import org.niangjia.person.Person;
import org.niangjia.person.PersonId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/** What was written down wrongly of somebody. Whoever keeps a list in which she stands may put it right. */
@Service
public class PersonChanges {
    private final Seats seats;
    private final People people;
    private final ViewerTransactions transactions;
    private final Audit audit;

    PersonChanges(Seats seats, People people, ViewerTransactions transactions, Audit audit) {
        this.seats = seats;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
    }

    public boolean mayCorrect(Officer officer, PersonId person) {
        return seats.of(officer, person).stream().anyMatch(seat -> seats.mayKeep(officer, seat.organization()));
    }

    /**
     * Empty: that is not hers to correct.
     *
     * @param seen how many corrections were known
     */
    public Optional<Correction> correct(Officer officer, Person corrected, int seen, String reason) {
        var act = AuditedAct.of("person.corrected", "person", corrected.id().value(), officer.organization());
        return transactions.as(officer, () -> {
            if (!mayCorrect(officer, corrected.id())) {
                audit.refused(officer, act);
                return Optional.empty();
            }
            var outcome = people.correct(officer, corrected, seen, reason);
            if (outcome instanceof Correction.Done) {
                audit.done(officer, act);
            }
            return Optional.of(outcome);
        });
    }
}
