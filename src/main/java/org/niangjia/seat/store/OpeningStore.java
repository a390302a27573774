package org.niangjia.seat.store;

import static org.niangjia.seat.store.Tables.CANDIDATE;
import static org.niangjia.seat.store.Tables.CLEARANCE;
import static org.niangjia.seat.store.Tables.OPENING;
import static org.niangjia.seat.store.Tables.OPENING_NOTE;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.niangjia.person.PersonId;
import org.niangjia.seat.Candidate;
import org.niangjia.seat.Candidate.Proposal;
import org.niangjia.seat.CandidateId;
import org.niangjia.seat.Clearance;
import org.niangjia.seat.Cleared;
import org.niangjia.seat.Opening;
import org.niangjia.seat.Opening.Stated;
import org.niangjia.seat.OpeningId;
import org.niangjia.seat.OpeningNote;
import org.niangjia.seat.Openings.Listed;
import org.niangjia.seat.SeatId;
import org.niangjia.seat.store.tables.records.CandidateRecord;
import org.niangjia.seat.store.tables.records.OpeningRecord;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Repository;

/** Posts for which somebody is looked for. What is written here is written in the turn of its organisation. */
@Repository
public class OpeningStore {
    private final DSLContext sql;

    OpeningStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Open ones first, then the newest, with what came of each. */
    public List<Listed> list(OrganizationId organization) {
        var candidates = DSL.field(DSL.selectCount().from(CANDIDATE).where(CANDIDATE.OPENING_ID.eq(OPENING.ID)));
        var seats = DSL.field(
                DSL.select(DSL.count(CANDIDATE.SEAT_ID)).from(CANDIDATE).where(CANDIDATE.OPENING_ID.eq(OPENING.ID)));
        return sql.select(OPENING, candidates, seats)
                .from(OPENING)
                .where(OPENING.ORGANIZATION_ID.eq(organization.value()))
                .orderBy(OPENING.CLOSED, OPENING.STATED_ON.desc(), OPENING.ID.desc())
                .fetch(row -> new Listed(opening(row.value1()), row.value2(), row.value3() > 0));
    }

    public Optional<Opening> find(OpeningId id) {
        return sql.selectFrom(OPENING).where(OPENING.ID.eq(id.value())).fetchOptional(OpeningStore::opening);
    }

    public void add(Opening opening) {
        var stated = opening.stated();
        sql.insertInto(OPENING)
                .set(OPENING.ID, opening.id().value())
                .set(OPENING.ORGANIZATION_ID, opening.organization().value())
                .set(OPENING.POSITION, stated.position())
                .set(OPENING.APPOINTMENT, stated.appointment())
                .set(OPENING.CONDITIONS, stated.conditions())
                .set(OPENING.DOCUMENT, stated.document())
                .set(OPENING.STATED_ON, stated.on())
                .execute();
    }

    /** Who was proposed and took that seat; empty: it was not taken so. */
    public Optional<Candidate> of(SeatId seat) {
        return fetch(CANDIDATE.SEAT_ID.eq(seat.value())).stream().findFirst();
    }

    /** Nobody had that seat: she is proposed still, and somebody is looked for. */
    public void reopen(Candidate candidate) {
        sql.update(CANDIDATE)
                .setNull(CANDIDATE.SEAT_ID)
                .where(CANDIDATE.ID.eq(candidate.id().value()))
                .execute();
        sql.update(OPENING)
                .set(OPENING.CLOSED, false)
                .where(OPENING.ID.eq(candidate.opening().value()))
                .execute();
    }

    public void close(Opening opening) {
        sql.update(OPENING)
                .set(OPENING.CLOSED, true)
                .where(OPENING.ID.eq(opening.id().value()))
                .execute();
    }

    /** It has changed: whoever has seen it before looks again. */
    public void raise(OpeningId opening) {
        sql.update(OPENING)
                .set(OPENING.VERSION, OPENING.VERSION.plus(1))
                .where(OPENING.ID.eq(opening.value()))
                .execute();
    }

    public List<Candidate> candidates(OpeningId opening) {
        return fetch(CANDIDATE.OPENING_ID.eq(opening.value()));
    }

    public Optional<Candidate> find(CandidateId id) {
        return fetch(CANDIDATE.ID.eq(id.value())).stream().findFirst();
    }

    /** Who was ever proposed there. */
    public Set<PersonId> people(OrganizationId organization) {
        return sql.select(CANDIDATE.PERSON_ID)
                .from(CANDIDATE)
                .join(OPENING)
                .on(OPENING.ID.eq(CANDIDATE.OPENING_ID))
                .where(OPENING.ORGANIZATION_ID.eq(organization.value()))
                .fetchSet(row -> new PersonId(row.value1()));
    }

    public void add(Candidate candidate) {
        var proposal = candidate.proposal();
        sql.insertInto(CANDIDATE)
                .set(CANDIDATE.ID, candidate.id().value())
                .set(CANDIDATE.OPENING_ID, candidate.opening().value())
                .set(CANDIDATE.PERSON_ID, candidate.person().value())
                .set(CANDIDATE.HOME, proposal.home())
                .set(CANDIDATE.REASON, proposal.reason())
                .set(CANDIDATE.PROPOSED_ON, proposal.on())
                .execute();
    }

    public void withdraw(Candidate candidate) {
        sql.update(CANDIDATE)
                .set(CANDIDATE.WITHDRAWN, true)
                .where(CANDIDATE.ID.eq(candidate.id().value()))
                .execute();
    }

    public void take(Candidate candidate, SeatId seat) {
        sql.update(CANDIDATE)
                .set(CANDIDATE.SEAT_ID, seat.value())
                .where(CANDIDATE.ID.eq(candidate.id().value()))
                .execute();
    }

    public void add(Candidate candidate, Cleared cleared) {
        var clearance = cleared.clearance();
        sql.insertInto(CLEARANCE)
                .set(CLEARANCE.CANDIDATE_ID, candidate.id().value())
                .set(CLEARANCE.ORDINAL, (short) (1 + candidate.clearances().size()))
                .set(CLEARANCE.KIND, clearance.check())
                .set(CLEARANCE.PASSED, clearance.passed())
                .set(CLEARANCE.ON_DAY, clearance.on())
                .set(CLEARANCE.DOCUMENT, clearance.document())
                .set(CLEARANCE.WRITTEN_BY, cleared.by().value())
                .set(CLEARANCE.WRITTEN_AT, cleared.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** What changed, so that whoever has seen it before looks again. */
    public void note(OpeningId opening, OpeningNote note) {
        raise(opening);
        var of = note.candidate();
        sql.insertInto(OPENING_NOTE)
                .set(OPENING_NOTE.OPENING_ID, opening.value())
                .set(OPENING_NOTE.ORDINAL, (short)
                        (1 + sql.fetchCount(OPENING_NOTE, OPENING_NOTE.OPENING_ID.eq(opening.value()))))
                .set(OPENING_NOTE.KIND, note.kind().name())
                .set(OPENING_NOTE.CANDIDATE_ID, of == null ? null : of.value())
                .set(OPENING_NOTE.REASON, note.reason())
                .set(OPENING_NOTE.WRITTEN_BY, note.by().value())
                .set(OPENING_NOTE.WRITTEN_AT, note.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    public List<OpeningNote> notes(OpeningId opening) {
        return sql.selectFrom(OPENING_NOTE)
                .where(OPENING_NOTE.OPENING_ID.eq(opening.value()))
                .orderBy(OPENING_NOTE.ORDINAL.desc())
                .fetch(row -> new OpeningNote(
                        OpeningNote.Kind.valueOf(row.getKind()),
                        row.getCandidateId() == null ? null : new CandidateId(row.getCandidateId()),
                        row.getReason(),
                        new AccountId(row.getWrittenBy()),
                        Objects.requireNonNull(row.getWrittenAt()).toInstant()));
    }

    private static Opening opening(OpeningRecord row) {
        return new Opening(
                new OpeningId(row.getId()),
                new OrganizationId(row.getOrganizationId()),
                new Stated(
                        row.getPosition(),
                        row.getAppointment(),
                        row.getStatedOn(),
                        row.getConditions(),
                        row.getDocument()),
                row.getClosed(),
                row.getVersion());
    }

    private List<Candidate> fetch(Condition condition) {
        var rows = sql.selectFrom(CANDIDATE)
                .where(condition)
                .orderBy(CANDIDATE.PROPOSED_ON, CANDIDATE.ID)
                .fetch();
        var clearances = clearances(rows.map(CandidateRecord::getId));
        return rows.map(row -> candidate(row, clearances.getOrDefault(row.getId(), List.of())));
    }

    private Map<UUID, List<Cleared>> clearances(List<UUID> candidates) {
        return sql.selectFrom(CLEARANCE)
                .where(CLEARANCE.CANDIDATE_ID.in(candidates))
                .orderBy(CLEARANCE.ORDINAL)
                .fetchGroups(
                        CLEARANCE.CANDIDATE_ID,
                        row -> new Cleared(
                                new Clearance(row.getKind(), row.getPassed(), row.getOnDay(), row.getDocument()),
                                new AccountId(row.getWrittenBy()),
                                Objects.requireNonNull(row.getWrittenAt()).toInstant()));
    }

    private static Candidate candidate(CandidateRecord row, List<Cleared> clearances) {
        return new Candidate(
                new CandidateId(row.getId()),
                new OpeningId(row.getOpeningId()),
                new PersonId(row.getPersonId()),
                new Proposal(row.getHome(), row.getReason(), row.getProposedOn()),
                clearances,
                row.getSeatId() == null ? null : new SeatId(row.getSeatId()),
                row.getWithdrawn());
    }
}
