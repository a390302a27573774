package org.niangjia.person.store;

import static org.niangjia.person.store.Tables.TELEPHONE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.niangjia.person.PersonId;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.vault.Holding;
import org.niangjia.vault.KeyedDigest;
import org.niangjia.vault.KeyedHash;
import org.niangjia.vault.Place;
import org.niangjia.vault.SealedRecord;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Repository;

/** Under which number each organisation reaches somebody. */
@Repository
public class TelephoneStore {
    private final DSLContext sql;
    private final Vault vault;
    private final KeyedHash hash;

    TelephoneStore(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
        this.hash = vault.keyedHash("person.telephone");
    }

    /** Whose it is, wherever it is kept. */
    public Set<PersonId> people(String telephone) {
        return telephone.isEmpty()
                ? Set.of()
                : sql.select(TELEPHONE.PERSON_ID)
                        .from(TELEPHONE)
                        .where(TELEPHONE.HASH.in(hash.candidates(telephone).stream()
                                .map(KeyedDigest::bytes)
                                .toList()))
                        .fetchSet(row -> new PersonId(row.value1()));
    }

    public void put(PersonId person, OrganizationId at, String telephone, AccountId by, Instant when) {
        var sealed = vault.seal(telephone.getBytes(StandardCharsets.UTF_8), holding(person, at), place(person));
        var row = sql.newRecord(TELEPHONE);
        row.setPersonId(person.value());
        row.setOrganizationId(at.value());
        row.setHash(hash.of(telephone).bytes());
        row.setWrappedKey(sealed.key().bytes());
        row.setContent(sealed.content().bytes());
        row.setWrittenBy(by.value());
        row.setWrittenAt(when.atOffset(ZoneOffset.UTC));
        sql.insertInto(TELEPHONE).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    public List<OrganizationId> organizations(PersonId person) {
        return sql.select(TELEPHONE.ORGANIZATION_ID)
                .from(TELEPHONE)
                .where(TELEPHONE.PERSON_ID.eq(person.value()))
                .fetch(row -> new OrganizationId(row.value1()));
    }

    public Map<OrganizationId, String> list(PersonId person) {
        return sql.selectFrom(TELEPHONE)
                .where(TELEPHONE.PERSON_ID.eq(person.value()))
                .fetchMap(row -> new OrganizationId(row.getOrganizationId()), row -> {
                    var at = new OrganizationId(row.getOrganizationId());
                    var sealed = SealedRecord.of(row.getWrappedKey(), row.getContent());
                    return new String(vault.open(sealed, holding(person, at), place(person)), StandardCharsets.UTF_8);
                });
    }

    private static Holding holding(PersonId person, OrganizationId at) {
        return new Holding(at.value(), person.value());
    }

    private static Place place(PersonId person) {
        return new Place("person", "telephone.content", person.value());
    }
}
