package org.niangjia.person.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.niangjia.person.store.Tables.INDIVIDUAL;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.person.Born;
import org.niangjia.person.NewPerson;
import org.niangjia.person.Person;
import org.niangjia.person.PersonId;
import org.niangjia.person.Sex;
import org.niangjia.person.store.tables.records.IndividualRecord;
import org.niangjia.shared.AccountId;
import org.niangjia.vault.KeyedDigest;
import org.niangjia.vault.KeyedHash;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Repository;

@Repository
public class PersonStore {
    private static final int MOST_ALIKE = 20;

    private final DSLContext sql;
    private final KeyedHash identities;

    PersonStore(DSLContext sql, Vault vault) {
        this.sql = sql;
        identities = vault.keyedHash("person.identity");
    }

    public Map<PersonId, Person> list(Collection<PersonId> people) {
        return sql.selectFrom(INDIVIDUAL)
                .where(isOneOf(people))
                .fetchMap(row -> new PersonId(row.getId()), PersonStore::person);
    }

    private static Condition isOneOf(Collection<PersonId> people) {
        return INDIVIDUAL.ID.eq(any(people.stream().map(PersonId::value).toArray(UUID[]::new)));
    }

    public Optional<Person> ofIdentity(NewPerson newcomer) {
        var identity = newcomer.identity();
        return identity == null
                ? Optional.empty()
                : sql.selectFrom(INDIVIDUAL)
                        .where(INDIVIDUAL.IDENTITY_HASH.in(identities.candidates(identity.text()).stream()
                                .map(KeyedDigest::bytes)
                                .toList()))
                        .fetchOptional(PersonStore::person);
    }

    /** @param some who may be so whenever they were born */
    public List<Person> alike(NewPerson newcomer, Set<PersonId> some) {
        return sql.selectFrom(INDIVIDUAL)
                .where(INDIVIDUAL.NAME.eq(newcomer.name()))
                .and(isOneOf(some).or(sameBirth(newcomer.born())))
                .orderBy(INDIVIDUAL.ID)
                .limit(MOST_ALIKE)
                .fetch(PersonStore::person);
    }

    private static Condition sameBirth(@Nullable Born born) {
        if (born == null) {
            return falseCondition();
        }
        var sameMonth = born.month() == null
                ? noCondition()
                : INDIVIDUAL
                        .BORN_MONTH
                        .isNull()
                        .or(INDIVIDUAL.BORN_MONTH.eq(born.month().shortValue()));
        return INDIVIDUAL.BORN_YEAR.eq((short) born.year()).and(sameMonth);
    }

    /** False: somebody has that identity card already. */
    public boolean add(PersonId id, NewPerson newcomer, AccountId by, Instant at) {
        var identity = newcomer.identity();
        var born = newcomer.born();
        var row = sql.newRecord(INDIVIDUAL);
        row.setId(id.value());
        row.setName(newcomer.name());
        row.setSex(newcomer.sex().name());
        row.setBornYear(born == null ? null : (short) born.year());
        row.setBornMonth(
                born == null || born.month() == null ? null : born.month().shortValue());
        row.setIdentityHash(
                identity == null ? null : identities.of(identity.text()).bytes());
        row.setWrittenBy(by.value());
        row.setWrittenAt(at.atOffset(ZoneOffset.UTC));
        return sql.insertInto(INDIVIDUAL)
                        .set(row)
                        .onConflict(INDIVIDUAL.IDENTITY_HASH)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Until the transaction ends nobody else corrects her. */
    public Optional<Person> lock(PersonId id) {
        return sql.selectFrom(INDIVIDUAL)
                .where(INDIVIDUAL.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(PersonStore::person);
    }

    public void update(Person corrected) {
        var born = corrected.born();
        sql.update(INDIVIDUAL)
                .set(INDIVIDUAL.NAME, corrected.name())
                .set(INDIVIDUAL.SEX, corrected.sex().name())
                .set(INDIVIDUAL.BORN_YEAR, born == null ? null : (short) born.year())
                .set(
                        INDIVIDUAL.BORN_MONTH,
                        born == null || born.month() == null
                                ? null
                                : born.month().shortValue())
                .where(INDIVIDUAL.ID.eq(corrected.id().value()))
                .execute();
    }

    private static Person person(IndividualRecord row) {
        var year = row.getBornYear();
        var month = row.getBornMonth();
        return new Person(
                new PersonId(row.getId()),
                row.getName(),
                Sex.valueOf(row.getSex()),
                year == null ? null : new Born(year, month == null ? null : month.intValue()));
    }
}
