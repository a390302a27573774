package org.niangjia.seat;

import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.person.People;
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

    /** How a correction went. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** @param key of the sentence that says why */
        record NotSo(String key) implements Outcome {}

        record NotThere() implements Outcome {}
    }

    /** @param seen how many corrections were known */
    public Outcome correct(Officer officer, Person corrected, int seen, String reason) {
        var act = AuditedAct.of("person.corrected", "person", corrected.id().value(), officer.organization());
        return transactions.as(officer, () -> {
            if (!mayCorrect(officer, corrected.id())) {
                audit.refused(officer, act);
                return new Outcome.NotThere();
            }
            var refusal = people.correct(officer, corrected, seen, reason);
            if (refusal != null) {
                return new Outcome.NotSo(refusal);
            }
            audit.done(officer, act);
            return new Outcome.Done();
        });
    }
}
