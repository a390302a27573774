package org.niangjia.consultation.web.staff;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Attendance;
import org.niangjia.consultation.Duties;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Duty;
import org.niangjia.consultation.model.DutyNote;
import org.niangjia.consultation.web.staff.DutyPage.Arranging;
import org.niangjia.consultation.web.staff.DutyPage.Day;
import org.niangjia.consultation.web.staff.DutyPage.OnDuty;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Colleague;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Message;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Builds the page of a desk's duty: two weeks, and of the time after them the days that somebody has. */
@Component
class DutyScreen {
    private static final int DAYS = 14;

    private final Duties duties;
    private final AlertScreen alerts;
    private final Attendance attendance;
    private final Accounts accounts;
    private final WorkingCalendar calendar;
    private final Moments moments;
    private final InstantSource clock;

    DutyScreen(
            Duties duties,
            AlertScreen alerts,
            Attendance attendance,
            Accounts accounts,
            WorkingCalendar calendar,
            Moments moments,
            InstantSource clock) {
        this.duties = duties;
        this.alerts = alerts;
        this.attendance = attendance;
        this.accounts = accounts;
        this.calendar = calendar;
        this.moments = moments;
        this.clock = clock;
    }

    /** @param problem why what the form asks for was not done */
    DutyPage page(DeskFrame frame, Officer officer, DutyForm form, @Nullable String problem) {
        return page(frame, officer, form, problem, "", null, null);
    }

    DutyPage noteRefused(DeskFrame frame, Officer officer, String note, String problem) {
        return page(frame, officer, DutyForm.EMPTY, null, note, problem, null);
    }

    DutyPage alertsRefused(DeskFrame frame, Officer officer, AlertForm form) {
        return page(frame, officer, DutyForm.EMPTY, null, "", null, form);
    }

    private DutyPage page(
            DeskFrame frame,
            Officer officer,
            DutyForm form,
            @Nullable String problem,
            String typedNote,
            @Nullable String noteProblem,
            @Nullable AlertForm typedAlerts) {
        var words = frame.frame().words();
        var roster = accounts.roster(officer.organization());
        var today = DueTimes.dutyDay(clock.instant());
        var able = accounts.unhindered(officer.organization());
        var coming = duties.list(officer, today.plusDays(Duties.DAYS_AHEAD));
        var notes = duties.notes(officer);
        var names = accounts.displayNames(Stream.concat(
                        coming.stream().map(Duty::officer), notes.stream().map(note -> new AccountId(note.author())))
                .collect(Collectors.toSet()));
        var byDay = coming.stream().collect(Collectors.groupingBy(Duty::day));
        var note = new Field(
                "note",
                words.get("consultation.duty.note"),
                words.get("consultation.duty.note.hint", Duties.NOTES_KEPT_DAYS),
                false,
                typedNote,
                noteProblem == null ? null : words.get(noteProblem));
        return new DutyPage(
                frame,
                sentence(
                        byDay.getOrDefault(WorkingCalendar.day(clock.instant()), List.of()).stream()
                                .filter(duty -> able.contains(duty.officer()))
                                .toList(),
                        names,
                        words),
                night(officer, words),
                today.datesUntil(today.plusDays(Duties.DAYS_AHEAD + 1))
                        .filter(day -> day.isBefore(today.plusDays(DAYS)) || byDay.containsKey(day))
                        .map(day -> day(day, byDay.getOrDefault(day, List.of()), able, roster, names, words))
                        .toList(),
                arranging(form, roster, WorkingCalendar.day(clock.instant()), problem, words),
                notes.stream().map(each -> said(officer, each, names, words)).toList(),
                note,
                note.error() == null ? List.of() : List.of(Problem.at(note, note.error())),
                alerts.alerting(officer, typedAlerts, hasNight(officer, coming), words));
    }

    private static String sentence(List<Duty> today, Map<AccountId, String> names, Words words) {
        return today.isEmpty()
                ? words.get("consultation.duty.today.nobody")
                : words.get(
                        "consultation.duty.today",
                        today.stream()
                                .map(duty -> name(duty.officer(), names, words))
                                .collect(Collectors.joining(words.get("consultation.desk.and"))));
    }

    /** What becomes of what is urgent after work. */
    private String night(Officer officer, Words words) {
        var presence = attendance.now();
        return presence.hasRoundTheClockDuty(officer.organization())
                ? words.get("consultation.duty.night.ours")
                : presence.nightDutyAbove(officer.organization())
                        .map(above -> words.get("consultation.duty.night.above", above.name()))
                        .orElseGet(() -> words.get("consultation.duty.night.nobody"));
    }

    private static boolean hasNight(Officer officer, List<Duty> coming) {
        return coming.stream()
                .anyMatch(duty -> duty.roundTheClock() && duty.officer().equals(officer.account()));
    }

    private Day day(
            LocalDate day,
            List<Duty> onDuty,
            Set<AccountId> able,
            List<Colleague> roster,
            Map<AccountId, String> names,
            Words words) {
        return new Day(
                moments.day(day, words),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, words.locale()),
                calendar.isWorkingDay(day)
                        ? null
                        : words.get(
                                calendar.isPublicHoliday(day)
                                        ? "consultation.duty.holiday"
                                        : "consultation.duty.weekend"),
                onDuty.stream()
                        .map(duty -> new OnDuty(
                                duty.id().toString(),
                                name(duty.officer(), names, words),
                                words.get(hours(duty.roundTheClock())),
                                duty.standsIn(),
                                able.contains(duty.officer()) ? null : words.get("consultation.duty.absent"),
                                roster.stream()
                                        .filter(other -> onDuty.stream()
                                                .noneMatch(
                                                        each -> each.officer().equals(other.account())))
                                        .map(DutyScreen::option)
                                        .toList()))
                        .toList());
    }

    private static Arranging arranging(
            DutyForm form, List<Colleague> roster, LocalDate today, @Nullable String problem, Words words) {
        var first = form.first() == null ? today.toString() : form.first();
        var wrongDays = problem != null && problem.startsWith("consultation.duty.days");
        var who = field("who", words, "", problem != null && !wrongDays ? problem : null);
        var from = field("first", words, first, wrongDays ? problem : null);
        return new Arranging(
                who,
                roster.stream()
                        .map(each -> new Option(
                                each.account().toString(),
                                each.displayName(),
                                each.account().toString().equals(form.who())))
                        .toList(),
                from,
                field("last", words, form.last() == null ? "" : form.last(), null),
                field("hours", words, "", null),
                Stream.of(false, true)
                        .map(all -> new Option(
                                all ? DutyForm.ROUND_THE_CLOCK : "",
                                words.get(hours(all)),
                                all == form.roundTheClock(),
                                words.get(hours(all) + ".hint")))
                        .toList(),
                Stream.of(who, from)
                        .filter(field -> field.error() != null)
                        .map(field -> Problem.at(field, words.get(Objects.requireNonNull(problem))))
                        .toList());
    }

    private static Field field(String name, Words words, String value, @Nullable String problem) {
        var key = "consultation.duty." + name;
        return new Field(
                name,
                words.get(key),
                name.equals("last") ? words.get(key + ".hint") : null,
                name.equals("last"),
                value,
                problem == null ? null : words.get(problem));
    }

    private Message said(Officer officer, DutyNote note, Map<AccountId, String> names, Words words) {
        var author = new AccountId(note.author());
        return new Message(
                Message.Side.FEDERATION,
                author.equals(officer.account()),
                name(author, names, words),
                moments.at(note.at(), words),
                note.at().toString(),
                note.text());
    }

    private static String name(AccountId account, Map<AccountId, String> names, Words words) {
        return names.getOrDefault(account, words.get("consultation.desk.someone"));
    }

    private static Option option(Colleague colleague) {
        return new Option(colleague.account().toString(), colleague.displayName(), false);
    }

    private static String hours(boolean roundTheClock) {
        return "consultation.duty.hours." + (roundTheClock ? "all" : "office");
    }
}
