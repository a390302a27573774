package org.niangjia.consultation.store;

import static org.niangjia.consultation.store.Tables.ALERT_ADDRESS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.niangjia.consultation.model.AlertAddress;
import org.niangjia.consultation.store.tables.records.AlertAddressRecord;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.Holding;
import org.niangjia.vault.Place;
import org.niangjia.vault.SealedRecord;
import org.niangjia.vault.SecretDamaged;
import org.niangjia.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Officers' addresses, each sealed for its owner. */
@Repository
public class AlertAddressStore {
    private static final Logger LOG = LoggerFactory.getLogger(AlertAddressStore.class);

    private final DSLContext sql;
    private final ViewerTransactions transactions;
    private final Vault vault;
    private final JsonMapper json;

    AlertAddressStore(DSLContext sql, ViewerTransactions transactions, Vault vault, JsonMapper json) {
        this.sql = sql;
        this.transactions = transactions;
        this.vault = vault;
        this.json = json;
    }

    public AlertAddress find(Officer officer) {
        return transactions.as(
                officer,
                () -> sql.selectFrom(ALERT_ADDRESS)
                        .where(of(officer.account()))
                        .fetchOptional(row -> opened(row).address())
                        .orElse(AlertAddress.NONE));
    }

    public void keep(Officer officer, AlertAddress address) {
        transactions.as(officer, () -> {
            if (address.isEmpty()) {
                sql.deleteFrom(ALERT_ADDRESS).where(of(officer.account())).execute();
                return;
            }
            var sealed = sealed(officer.account(), address);
            sql.insertInto(ALERT_ADDRESS)
                    .set(ALERT_ADDRESS.ACCOUNT_ID, officer.account().value())
                    .set(ALERT_ADDRESS.WRAPPED_KEY, sealed.key().bytes())
                    .set(ALERT_ADDRESS.CONTENT, sealed.content().bytes())
                    .onDuplicateKeyUpdate()
                    .set(ALERT_ADDRESS.WRAPPED_KEY, sealed.key().bytes())
                    .set(ALERT_ADDRESS.CONTENT, sealed.content().bytes())
                    .execute();
        });
    }

    /** Who has given one. */
    public Set<AccountId> owners() {
        return attending(() -> sql.select(ALERT_ADDRESS.ACCOUNT_ID).from(ALERT_ADDRESS).stream()
                .map(row -> new AccountId(row.value1()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** An address as it stands there; {@code sealed} tells whether its owner has changed it since. */
    public record Kept(AccountId owner, AlertAddress address, SealedRecord sealed) {}

    /** Of those who have given one. One that does not open keeps nobody else from being told. */
    public List<Kept> find(Collection<AccountId> owners) {
        return attending(() -> {
            var found = new ArrayList<Kept>();
            sql.selectFrom(ALERT_ADDRESS).where(of(owners)).forEach(row -> {
                try {
                    found.add(opened(row));
                } catch (SecretDamaged damaged) {
                    LOG.error("an alert address does not open; its owner has to enter it anew", damaged);
                }
            });
            return found;
        });
    }

    /** Nothing is changed if its owner has changed it meanwhile. */
    public void told(Kept kept, AlertAddress until) {
        var fresh = sealed(kept.owner(), until);
        attending(() -> sql.update(ALERT_ADDRESS)
                .set(ALERT_ADDRESS.WRAPPED_KEY, fresh.key().bytes())
                .set(ALERT_ADDRESS.CONTENT, fresh.content().bytes())
                .where(of(kept.owner()))
                .and(ALERT_ADDRESS.CONTENT.eq(kept.sealed().content().bytes()))
                .execute());
    }

    public void forget(Collection<AccountId> owners) {
        attending(() -> sql.deleteFrom(ALERT_ADDRESS).where(of(owners)).execute());
    }

    private <T> T attending(Supplier<T> work) {
        return transactions.as(RowSight.attention(), work);
    }

    private static Condition of(AccountId owner) {
        return ALERT_ADDRESS.ACCOUNT_ID.eq(owner.value());
    }

    private static Condition of(Collection<AccountId> owners) {
        return ALERT_ADDRESS.ACCOUNT_ID.in(owners.stream().map(AccountId::value).toList());
    }

    private SealedRecord sealed(AccountId owner, AlertAddress address) {
        return vault.seal(json.writeValueAsBytes(address), holding(owner), place(owner));
    }

    private Kept opened(AlertAddressRecord row) {
        var owner = new AccountId(row.getAccountId());
        var sealed = SealedRecord.of(row.getWrappedKey(), row.getContent());
        var plain = vault.open(sealed, holding(owner), place(owner));
        return new Kept(owner, json.readValue(plain, AlertAddress.class), sealed);
    }

    private static Holding holding(AccountId owner) {
        return new Holding(owner.value(), owner.value());
    }

    private static Place place(AccountId owner) {
        return new Place("consultation", "alert_address.content", owner.value());
    }
}
