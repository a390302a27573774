package org.niangjia.unit.store;

import static org.niangjia.unit.store.Tables.UNIT_NOTE;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;
import org.niangjia.unit.BelongingId;
import org.niangjia.unit.Described;
import org.niangjia.unit.UnitId;
import org.niangjia.unit.UnitNote;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was changed. Rows are added, never changed. */
@Repository
public class UnitNoteStore {
    private final DSLContext sql;
    private final JsonMapper json;

    UnitNoteStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** While nobody else changes that unit. */
    public void add(UnitId unit, UnitNote note) {
        var was = note.was();
        sql.insertInto(UNIT_NOTE)
                .set(UNIT_NOTE.UNIT_ID, unit.value())
                .set(UNIT_NOTE.ORDINAL, (short) (1 + sql.fetchCount(UNIT_NOTE, UNIT_NOTE.UNIT_ID.eq(unit.value()))))
                .set(UNIT_NOTE.KIND, note.kind().name())
                .set(UNIT_NOTE.WAS, was == null ? null : JSONB.valueOf(json.writeValueAsString(was)))
                .set(UNIT_NOTE.ABOUT, note.about() == null ? null : note.about().value())
                .set(UNIT_NOTE.REASON, note.reason())
                .set(UNIT_NOTE.WRITTEN_BY, note.by().value())
                .set(UNIT_NOTE.WRITTEN_AT, note.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** The newest first. */
    public List<UnitNote> list(UnitId unit) {
        return sql.selectFrom(UNIT_NOTE)
                .where(UNIT_NOTE.UNIT_ID.eq(unit.value()))
                .orderBy(UNIT_NOTE.ORDINAL.desc())
                .fetch(row -> new UnitNote(
                        UnitNote.Kind.valueOf(row.getKind()),
                        was(row.getWas()),
                        row.getAbout() == null ? null : new BelongingId(row.getAbout()),
                        row.getReason(),
                        new AccountId(row.getWrittenBy()),
                        Objects.requireNonNull(row.getWrittenAt()).toInstant()));
    }

    private @Nullable Described was(@Nullable JSONB was) {
        return was == null ? null : json.readValue(was.data(), Described.class);
    }
}
