package org.niangjia.seat.store;

import static org.jooq.impl.DSL.max;
import static org.niangjia.seat.store.Tables.HELD;
import static org.niangjia.seat.store.Tables.NOTE;
import static org.niangjia.seat.store.Tables.ROSTER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.niangjia.person.PersonId;
import org.niangjia.seat.Held;
import org.niangjia.seat.Login;
import org.niangjia.seat.Seat;
import org.niangjia.seat.SeatId;
import org.niangjia.seat.SeatNote;
import org.niangjia.seat.store.tables.records.HeldRecord;
import org.niangjia.seat.store.tables.records.NoteRecord;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Territory;
import org.niangjia.shared.store.Turns;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class SeatStore {
    private static final TypeReference<Map<String, String>> CLASSES = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;
    private final Territory territory;

    SeatStore(DSLContext sql, JsonMapper json, Territory territory) {
        this.sql = sql;
        this.json = json;
        this.territory = territory;
    }

    /** Until the transaction ends nobody else changes who sits there. */
    public void oneAtATime(OrganizationId organization) {
        Turns.take(sql, "seat", organization);
    }

    /** One that was withdrawn too; lists are without those. */
    public Optional<Seat> find(SeatId id) {
        return fetch(HELD.ID.eq(id.value())).stream().findFirst();
    }

    public List<Seat> list(OrganizationId organization) {
        return fetch(HELD.ORGANIZATION_ID.eq(organization.value()).andNot(HELD.WITHDRAWN));
    }

    public List<Seat> of(PersonId person) {
        return fetch(HELD.PERSON_ID.eq(person.value()).andNot(HELD.WITHDRAWN));
    }

    public void add(Seat seat) {
        var row = row(seat);
        row.setId(seat.id().value());
        row.setPersonId(seat.person().value());
        row.setOrganizationId(seat.organization().value());
        row.insert();
    }

    public void update(Seat seat) {
        sql.update(HELD)
                .set(row(seat))
                .set(HELD.VERSION, HELD.VERSION.plus(1))
                .where(HELD.ID.eq(seat.id().value()))
                .execute();
    }

    public void withdraw(Seat seat) {
        sql.update(HELD)
                .set(HELD.WITHDRAWN, true)
                .set(HELD.VERSION, HELD.VERSION.plus(1))
                .where(HELD.ID.eq(seat.id().value()))
                .execute();
    }

    /** Those that somebody has, and no account with it; who has waited longest first. */
    public List<Seat> waiting(Reach reach, Collection<String> positions, int offset, int limit) {
        return sql.selectFrom(HELD)
                .where(HELD.POSITION.in(positions))
                .and(HELD.TO_DAY.isNull())
                .andNot(HELD.WITHDRAWN)
                .and(HELD.ACCOUNT_ID.isNull())
                .and(territory.covers(reach, HELD.ORGANIZATION_ID))
                .orderBy(HELD.FROM_DAY, HELD.ID)
                .offset(offset)
                .limit(limit)
                .fetch(this::seat);
    }

    /** Seats that somebody has, for which this account was given. */
    public List<Seat> givenTo(AccountId account) {
        return fetch(
                HELD.ACCOUNT_ID.eq(account.value()).and(HELD.TO_DAY.isNull()).andNot(HELD.WITHDRAWN));
    }

    /** Whether it was given for a seat that somebody has. */
    public boolean isGiven(UUID assignment) {
        return sql.fetchExists(
                HELD,
                HELD.ASSIGNMENT_ID.eq(assignment).and(HELD.TO_DAY.isNull()).andNot(HELD.WITHDRAWN));
    }

    /** Whatever was given for it was ended: she waits for it anew. */
    public void ended(UUID assignment) {
        sql.update(HELD)
                .setNull(HELD.ACCOUNT_ID)
                .setNull(HELD.ASSIGNMENT_ID)
                .where(HELD.ASSIGNMENT_ID.eq(assignment))
                .execute();
    }

    /** @param login null: she waits for one anew */
    public void give(SeatId seat, @Nullable Login login) {
        sql.update(HELD)
                .set(HELD.ACCOUNT_ID, login == null ? null : login.account().value())
                .set(HELD.ASSIGNMENT_ID, login == null ? null : login.assignment())
                .where(HELD.ID.eq(seat.value()))
                .execute();
    }

    /** While nobody else changes that seat. */
    public void add(SeatId seat, SeatNote note) {
        var was = note.was();
        sql.insertInto(NOTE)
                .set(NOTE.SEAT_ID, seat.value())
                .set(NOTE.ORDINAL, (short) (1 + sql.fetchCount(NOTE, NOTE.SEAT_ID.eq(seat.value()))))
                .set(NOTE.KIND, note.kind().name())
                .set(NOTE.WAS, was == null ? null : JSONB.valueOf(json.writeValueAsString(was)))
                .set(NOTE.REASON, note.reason())
                .set(NOTE.WRITTEN_BY, note.by().value())
                .set(NOTE.WRITTEN_AT, note.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    public List<SeatNote> notes(SeatId seat) {
        return sql.selectFrom(NOTE)
                .where(NOTE.SEAT_ID.eq(seat.value()))
                .orderBy(NOTE.ORDINAL.desc())
                .fetch(this::note);
    }

    public Optional<Instant> confirmedAt(OrganizationId organization) {
        return sql.select(max(ROSTER.WRITTEN_AT))
                .from(ROSTER)
                .where(ROSTER.ORGANIZATION_ID.eq(organization.value()))
                .fetchOptional(Record1::value1)
                .map(OffsetDateTime::toInstant);
    }

    public void confirm(OrganizationId organization, AccountId by, Instant at) {
        sql.insertInto(ROSTER)
                .set(ROSTER.ORGANIZATION_ID, organization.value())
                .set(ROSTER.WRITTEN_AT, at.atOffset(ZoneOffset.UTC))
                .set(ROSTER.WRITTEN_BY, by.value())
                .onConflictDoNothing()
                .execute();
    }

    /** All that can change. */
    private HeldRecord row(Seat seat) {
        var held = seat.held();
        var row = sql.newRecord(HELD);
        row.setPosition(held.position());
        row.setAppointment(held.appointment());
        row.setEmployment(held.employment());
        row.setWay(held.way());
        row.setClasses(JSONB.valueOf(json.writeValueAsString(held.classes())));
        row.setDocument(held.document());
        row.setFromDay(held.from());
        row.setToDay(held.until());
        row.setTermEnd(held.termEnd());
        row.setHome(held.home());
        return row;
    }

    private List<Seat> fetch(Condition condition) {
        return sql.selectFrom(HELD).where(condition).fetch(this::seat);
    }

    private Seat seat(HeldRecord row) {
        var held = new Held(
                row.getPosition(),
                row.getFromDay(),
                row.getToDay(),
                row.getTermEnd(),
                row.getAppointment(),
                row.getEmployment(),
                row.getWay(),
                json.readValue(row.getClasses().data(), CLASSES),
                row.getHome(),
                row.getDocument());
        return new Seat(
                new SeatId(row.getId()),
                new PersonId(row.getPersonId()),
                new OrganizationId(row.getOrganizationId()),
                held,
                login(row.getAccountId(), row.getAssignmentId()),
                row.getWithdrawn(),
                row.getVersion());
    }

    private static @Nullable Login login(@Nullable UUID account, @Nullable UUID assignment) {
        return account == null || assignment == null ? null : new Login(new AccountId(account), assignment);
    }

    private SeatNote note(NoteRecord row) {
        return new SeatNote(
                SeatNote.Kind.valueOf(row.getKind()),
                held(row.getWas()),
                row.getReason(),
                new AccountId(row.getWrittenBy()),
                Objects.requireNonNull(row.getWrittenAt()).toInstant());
    }

    private @Nullable Held held(@Nullable JSONB was) {
        return was == null ? null : json.readValue(was.data(), Held.class);
    }
}
