package org.niangjia.person;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.person.store.PersonNoteStore;
import org.niangjia.person.store.PersonStore;
import org.niangjia.person.store.TelephoneStore;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/** What is kept of people who have seats. */
@Service
public class People {
    private final PersonStore store;
    private final TelephoneStore telephones;
    private final PersonNoteStore notes;
    private final Territory territory;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    People(
            PersonStore store,
            TelephoneStore telephones,
            PersonNoteStore notes,
            Territory territory,
            ViewerTransactions transactions,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.telephones = telephones;
        this.notes = notes;
        this.territory = territory;
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
        return store.ofIdentity(newcomer);
    }

    /** Who may be the same: of her name, with her telephone number or her month of birth. */
    public List<Person> alike(NewPerson newcomer) {
        return store.alike(newcomer, telephones.people(newcomer.telephone()));
    }

    /** In the transaction of whoever gives her a seat. Empty: somebody has that identity card already. */
    public Optional<PersonId> add(Officer by, NewPerson newcomer) {
        var id = new PersonId(ids.random());
        return store.add(id, newcomer, by.account(), clock.instant()) ? Optional.of(id) : Optional.empty();
    }

    /** What became of a correction. */
    public sealed interface Correction {
        record Done() implements Correction {}

        /** Somebody else corrected her meanwhile. */
        record Outdated() implements Correction {}

        /** There is nothing to correct. */
        record Same() implements Correction {}
    }

    /**
     * In the transaction of whoever may: what was written down wrongly of her.
     *
     * @param seen how many corrections were known: two cannot overwrite each other
     */
    public Correction correct(Officer by, Person corrected, int seen, String reason) {
        var was = store.lock(corrected.id()).orElseThrow();
        if (notes.list(corrected.id()).size() != seen) {
            return new Correction.Outdated();
        }
        if (was.equals(corrected)) {
            return new Correction.Same();
        }
        store.update(corrected);
        notes.add(corrected.id(), new PersonNote(was, reason, by.account(), clock.instant()));
        return new Correction.Done();
    }

    /** For a module that has found her seat for its viewer; the newest first. */
    public List<PersonNote> notes(PersonId person) {
        return notes.list(person);
    }

    /** In the same transaction: under which number that organisation reaches her. An empty one changes nothing. */
    public void reachedBy(Officer by, PersonId person, OrganizationId at, String telephone) {
        if (!telephone.isEmpty()) {
            telephones.put(person, at, telephone, by.account(), clock.instant());
        }
    }

    /** Whether a number is kept that she may read. */
    public boolean hasTelephone(Officer officer, PersonId person) {
        return telephones.organizations(person).stream().anyMatch(at -> isHers(officer, at));
    }

    /**
     * The numbers that organisations in her reach keep, for somebody who has to reach her; that they were read stands in
     * the record. Empty: there is none that is hers to read.
     */
    public List<String> telephones(Officer officer, PersonId person) {
        return transactions.as(officer, () -> {
            var hers = telephones.list(person).entrySet().stream()
                    .filter(kept -> isHers(officer, kept.getKey()))
                    .map(Map.Entry::getValue)
                    .distinct()
                    .toList();
            var act = AuditedAct.of("person.telephone-read", "person", person.value(), officer.organization());
            if (hers.isEmpty()) {
                audit.refused(officer, act);
            } else {
                audit.done(officer, act);
            }
            return hers;
        });
    }

    private boolean isHers(Officer officer, OrganizationId at) {
        return officer.reach(Permission.READ_TELEPHONES)
                .filter(reach -> territory.covers(reach, at))
                .isPresent();
    }
}
