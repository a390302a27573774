package org.niangjia.consultation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Duty;
import org.niangjia.consultation.model.DutyNote;
import org.niangjia.consultation.store.DutyNoteStore;
import org.niangjia.consultation.store.DutyStore;
import org.niangjia.identity.Accounts;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.TypedText;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/** Who answers at a desk on which day, who stands in, and what one tells the next. Those who answer there arrange it. */
@Service
public class Duties {
    /** So far ahead it can be arranged. */
    public static final int DAYS_AHEAD = 62;
    /** So long notes are kept: what is to stay belongs to the request itself. */
    public static final int NOTES_KEPT_DAYS = 14;

    private static final int LONGEST_NOTE = 1_000;

    private final DutyStore duties;
    private final DutyNoteStore notes;
    private final Accounts accounts;
    private final WorkingCalendar calendar;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final InstantSource clock;

    Duties(
            DutyStore duties,
            DutyNoteStore notes,
            Accounts accounts,
            WorkingCalendar calendar,
            ViewerTransactions transactions,
            Audit audit,
            InstantSource clock) {
        this.duties = duties;
        this.notes = notes;
        this.accounts = accounts;
        this.calendar = calendar;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** From today on, both days included. */
    public List<Duty> list(Officer officer, LocalDate to) {
        return transactions.as(officer, () -> duties.list(officer.organization(), today(), to));
    }

    /** Who is on duty today. */
    public List<Duty> today(Officer officer) {
        return list(officer, today());
    }

    /**
     * In the hours of the office only working days count; round the clock, all.
     *
     * @param first and {@code last} are included
     */
    public DeskOutcome arrange(Officer officer, AccountId who, LocalDate first, LocalDate last, boolean roundTheClock) {
        if (first.isBefore(today()) || last.isBefore(first) || last.isAfter(today().plusDays(DAYS_AHEAD))) {
            return new DeskOutcome.Refused("consultation.duty.days.wrong");
        }
        var days = first.datesUntil(last.plusDays(1))
                .filter(day -> roundTheClock || calendar.isWorkingDay(day))
                .toList();
        if (days.isEmpty()) {
            return new DeskOutcome.Refused("consultation.duty.days.none");
        }
        if (!isOneOfUs(officer, who)) {
            return new DeskOutcome.Refused("consultation.duty.who.missing");
        }
        return transactions.as(officer, () -> {
            days.forEach(day -> arrange(officer, who, day, roundTheClock));
            return new DeskOutcome.Done();
        });
    }

    private void arrange(Officer officer, AccountId who, LocalDate day, boolean roundTheClock) {
        var before = duties.find(officer.organization(), day, who);
        // Round the clock is the hours of the office, too: it is taken back day by day, never by the way.
        if (before.filter(duty -> duty.roundTheClock() || !roundTheClock).isPresent()) {
            return;
        }
        before.ifPresent(duty -> duties.end(officer, duty.id(), clock.instant()));
        duties.add(officer, day, who, roundTheClock, null, clock.instant())
                .ifPresent(id -> audit.done(officer, act("duty.arranged", id, officer.organization())));
    }

    /** Somebody else has the day instead, for as many hours. */
    public DeskOutcome standIn(Officer officer, UUID id, AccountId who) {
        var isOneOfUs = isOneOfUs(officer, who);
        return transactions.as(officer, () -> {
            var duty = coming(officer, id);
            if (duty == null) {
                return new DeskOutcome.NotThere();
            }
            if (!isOneOfUs) {
                return new DeskOutcome.Refused("consultation.duty.who.missing");
            }
            if (duties.find(officer.organization(), duty.day(), who).isPresent()) {
                return new DeskOutcome.Refused("consultation.duty.has-it");
            }
            if (!duties.end(officer, id, clock.instant())) {
                return new DeskOutcome.NotThere();
            }
            duties.add(officer, duty.day(), who, duty.roundTheClock(), id, clock.instant())
                    .ifPresent(fresh -> audit.done(officer, act("duty.stood-in", fresh, officer.organization())));
            return new DeskOutcome.Done();
        });
    }

    public DeskOutcome end(Officer officer, UUID id) {
        return transactions.as(officer, () -> {
            if (coming(officer, id) == null || !duties.end(officer, id, clock.instant())) {
                return new DeskOutcome.NotThere();
            }
            audit.done(officer, act("duty.ended", id, officer.organization()));
            return new DeskOutcome.Done();
        });
    }

    /** The newest first. */
    public List<DutyNote> notes(Officer officer) {
        return transactions.as(officer, () -> notes.list(officer.organization(), today().minusDays(NOTES_KEPT_DAYS)));
    }

    public DeskOutcome note(Officer officer, String typed) {
        var text = TypedText.clean(typed);
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            return new DeskOutcome.Refused("consultation.duty.note.wrong");
        }
        return transactions.as(officer, () -> {
            var desk = officer.organization();
            var id = notes.add(desk, today(), new DutyNote(officer.account().value(), clock.instant(), text));
            audit.done(officer, act("duty.noted", id, desk));
            return new DeskOutcome.Done();
        });
    }

    void sweep() {
        notes.forgetBefore(today().minusDays(NOTES_KEPT_DAYS));
    }

    private boolean isOneOfUs(Officer officer, AccountId who) {
        return accounts.roster(officer.organization()).stream()
                .anyMatch(each -> each.account().equals(who));
    }

    private @Nullable Duty coming(Officer officer, UUID id) {
        return duties.list(officer.organization(), today(), today().plusDays(DAYS_AHEAD)).stream()
                .filter(duty -> duty.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Of duty: until eight in the morning it is still yesterday. */
    private LocalDate today() {
        return DueTimes.dutyDay(clock.instant());
    }

    private static AuditedAct act(String label, UUID id, OrganizationId desk) {
        return AuditedAct.of(label, "duty", id, desk);
    }
}
