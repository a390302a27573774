package org.niangjia.person;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.person.store.PersonStore;
import org.niangjia.shared.Ids;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/** What is kept of people who have seats. */
@Service
public class People {
    private final PersonStore store;
    private final PersonSight sight;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    People(
            PersonStore store,
            PersonSight sight,
            ViewerTransactions transactions,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.sight = sight;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** For a module that has found their seats for its viewer: whoever is listed there is named there. */
    public Map<PersonId, Person> list(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : store.list(people);
    }

    /** The same of one. */
    public Person get(PersonId person) {
        return Optional.ofNullable(list(List.of(person)).get(person))
                .orElseThrow(() -> new IllegalArgumentException("no person " + person));
    }

    /** Whose identity card that is; empty: nobody's here, or none was said. */
    public Optional<Person> ofIdentity(NewPerson newcomer) {
        return store.ofIdentity(newcomer.numbers());
    }

    /**
     * Who may be the same as she whom somebody writes down: of her name, with her telephone number or her month of birth.
     * Others of her telephone number are not told: it would tell whose that is.
     */
    public List<Person> alike(NewPerson newcomer) {
        return store.alike(newcomer);
    }

    /** In the transaction of whoever gives her a seat. Empty: somebody has that identity card already. */
    public Optional<PersonId> add(Officer by, NewPerson newcomer) {
        var id = new PersonId(ids.random());
        return store.add(id, newcomer, by.account(), clock.instant()) ? Optional.of(id) : Optional.empty();
    }

    /** Her numbers, for somebody who has to reach her; that they were read stands in the record. */
    public Optional<Numbers> numbers(Officer officer, PersonId person) {
        return transactions.as(officer, () -> {
            var numbers = sight.covers(officer, Permission.READ_NUMBERS, person)
                    ? store.numbers(person)
                    : Optional.<Numbers>empty();
            var act = AuditedAct.of("person.numbers-read", "person", person.value(), officer.organization());
            if (numbers.isPresent()) {
                audit.done(officer, act);
            } else {
                audit.refused(officer, act);
            }
            return numbers;
        });
    }
}
