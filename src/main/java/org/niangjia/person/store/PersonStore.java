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
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.niangjia.person.Born;
import org.niangjia.person.NewPerson;
import org.niangjia.person.Numbers;
import org.niangjia.person.Person;
import org.niangjia.person.PersonId;
import org.niangjia.person.Sex;
import org.niangjia.person.store.tables.records.IndividualRecord;
import org.niangjia.shared.AccountId;
import org.niangjia.vault.Holding;
import org.niangjia.vault.KeyedDigest;
import org.niangjia.vault.KeyedHash;
import org.niangjia.vault.Place;
import org.niangjia.vault.SealedRecord;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class PersonStore {
    private static final int MOST_ALIKE = 20;

    private final DSLContext sql;
    private final Vault vault;
    private final JsonMapper json;
    private final KeyedHash telephones;
    private final KeyedHash identities;

    PersonStore(DSLContext sql, Vault vault, JsonMapper json) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
        telephones = vault.keyedHash("person.telephone");
        identities = vault.keyedHash("person.identity");
    }

    public Map<PersonId, Person> list(Collection<PersonId> people) {
        return sql.selectFrom(INDIVIDUAL)
                .where(INDIVIDUAL.ID.eq(any(people.stream().map(PersonId::value).toArray(UUID[]::new))))
                .fetchMap(row -> new PersonId(row.getId()), PersonStore::person);
    }

    public Optional<Person> ofIdentity(Numbers numbers) {
        return sql.selectFrom(INDIVIDUAL)
                .where(isOneOf(INDIVIDUAL.IDENTITY_HASH, identities, numbers.identity()))
                .fetchOptional(PersonStore::person);
    }

    public List<Person> alike(NewPerson newcomer) {
        var sameTelephone = isOneOf(
                INDIVIDUAL.TELEPHONE_HASH, telephones, newcomer.numbers().telephone());
        return sql.selectFrom(INDIVIDUAL)
                .where(INDIVIDUAL.NAME.eq(newcomer.name()))
                .and(sameTelephone.or(sameBirth(newcomer.born())))
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

    private static Condition isOneOf(Field<byte[]> field, KeyedHash hash, String value) {
        return value.isEmpty()
                ? falseCondition()
                : field.in(
                        hash.candidates(value).stream().map(KeyedDigest::bytes).toList());
    }

    /** False: somebody has that identity card already. */
    public boolean add(PersonId id, NewPerson newcomer, AccountId by, Instant at) {
        var numbers = newcomer.numbers();
        var born = newcomer.born();
        var row = sql.newRecord(INDIVIDUAL);
        row.setId(id.value());
        row.setName(newcomer.name());
        row.setSex(newcomer.sex().name());
        row.setBornYear(born == null ? null : (short) born.year());
        row.setBornMonth(
                born == null || born.month() == null ? null : born.month().shortValue());
        row.setTelephoneHash(hash(telephones, numbers.telephone()));
        row.setIdentityHash(hash(identities, numbers.identity()));
        if (!numbers.equals(Numbers.NONE)) {
            var sealed = vault.seal(json.writeValueAsBytes(numbers), holding(id), place(id));
            row.setWrappedKey(sealed.key().bytes());
            row.setNumbers(sealed.content().bytes());
        }
        row.setWrittenBy(by.value());
        row.setWrittenAt(at.atOffset(ZoneOffset.UTC));
        return sql.insertInto(INDIVIDUAL)
                        .set(row)
                        .onConflict(INDIVIDUAL.IDENTITY_HASH)
                        .doNothing()
                        .execute()
                == 1;
    }

    public Optional<Numbers> numbers(PersonId id) {
        return sql.selectFrom(INDIVIDUAL).where(INDIVIDUAL.ID.eq(id.value())).fetchOptional(row -> {
            var key = row.getWrappedKey();
            var content = row.getNumbers();
            return key == null || content == null
                    ? Numbers.NONE
                    : json.readValue(vault.open(SealedRecord.of(key, content), holding(id), place(id)), Numbers.class);
        });
    }

    private static byte @Nullable [] hash(KeyedHash hash, String value) {
        return value.isEmpty() ? null : hash.of(value).bytes();
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

    /** She is held by herself: she may have seats at several organisations. */
    private static Holding holding(PersonId id) {
        return new Holding(id.value(), id.value());
    }

    private static Place place(PersonId id) {
        return new Place("person", "individual.numbers", id.value());
    }
}
