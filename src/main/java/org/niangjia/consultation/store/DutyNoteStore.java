package org.niangjia.consultation.store;

import static org.niangjia.consultation.store.Tables.DUTY_NOTE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.niangjia.consultation.model.DutyNote;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.Holding;
import org.niangjia.vault.Place;
import org.niangjia.vault.SealedRecord;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Notes, sealed for the desk that wrote them. */
@Repository
public class DutyNoteStore {
    private final DSLContext sql;
    private final ViewerTransactions transactions;
    private final Vault vault;
    private final JsonMapper json;
    private final Ids ids;

    DutyNoteStore(DSLContext sql, ViewerTransactions transactions, Vault vault, JsonMapper json, Ids ids) {
        this.sql = sql;
        this.transactions = transactions;
        this.vault = vault;
        this.json = json;
        this.ids = ids;
    }

    public UUID add(OrganizationId desk, LocalDate day, DutyNote note) {
        var id = ids.random();
        var sealed = vault.seal(json.writeValueAsBytes(note), new Holding(desk.value(), id), place(id));
        sql.insertInto(DUTY_NOTE)
                .set(DUTY_NOTE.ID, id)
                .set(DUTY_NOTE.ORGANIZATION_ID, desk.value())
                .set(DUTY_NOTE.NOTED_ON, day)
                .set(DUTY_NOTE.WRAPPED_KEY, sealed.key().bytes())
                .set(DUTY_NOTE.CONTENT, sealed.content().bytes())
                .execute();
        return id;
    }

    /** The newest first. */
    public List<DutyNote> list(OrganizationId desk, LocalDate since) {
        return sql
                .selectFrom(DUTY_NOTE)
                .where(DUTY_NOTE.ORGANIZATION_ID.eq(desk.value()))
                .and(DUTY_NOTE.NOTED_ON.ge(since))
                .fetch(row -> opened(desk, row.getId(), SealedRecord.of(row.getWrappedKey(), row.getContent())))
                .stream()
                .sorted(Comparator.comparing(DutyNote::at).reversed())
                .toList();
    }

    /** Of all desks. */
    public void forgetBefore(LocalDate day) {
        transactions.as(
                RowSight.attention(),
                () -> sql.deleteFrom(DUTY_NOTE)
                        .where(DUTY_NOTE.NOTED_ON.lt(day))
                        .execute());
    }

    private DutyNote opened(OrganizationId desk, UUID id, SealedRecord sealed) {
        var plain = vault.open(sealed, new Holding(desk.value(), id), place(id));
        return json.readValue(plain, DutyNote.class);
    }

    private static Place place(UUID id) {
        return new Place("consultation", "duty_note.content", id);
    }
}
