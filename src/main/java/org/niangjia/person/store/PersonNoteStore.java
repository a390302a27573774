package org.niangjia.person.store;

import static org.niangjia.person.store.Tables.CORRECTION;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.niangjia.person.Person;
import org.niangjia.person.PersonId;
import org.niangjia.person.PersonNote;
import org.niangjia.shared.AccountId;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was corrected. Rows are added, never changed. */
@Repository
public class PersonNoteStore {
    private final DSLContext sql;
    private final JsonMapper json;

    PersonNoteStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** While nobody else corrects her. */
    public void add(PersonId person, PersonNote note) {
        sql.insertInto(CORRECTION)
                .set(CORRECTION.PERSON_ID, person.value())
                .set(CORRECTION.ORDINAL, (short)
                        (1 + sql.fetchCount(CORRECTION, CORRECTION.PERSON_ID.eq(person.value()))))
                .set(CORRECTION.WAS, JSONB.valueOf(json.writeValueAsString(note.was())))
                .set(CORRECTION.REASON, note.reason())
                .set(CORRECTION.WRITTEN_BY, note.by().value())
                .set(CORRECTION.WRITTEN_AT, note.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** The newest first. */
    public List<PersonNote> list(PersonId person) {
        return sql.selectFrom(CORRECTION)
                .where(CORRECTION.PERSON_ID.eq(person.value()))
                .orderBy(CORRECTION.ORDINAL.desc())
                .fetch(row -> new PersonNote(
                        json.readValue(row.getWas().data(), Person.class),
                        row.getReason(),
                        new AccountId(row.getWrittenBy()),
                        Objects.requireNonNull(row.getWrittenAt()).toInstant()));
    }
}
