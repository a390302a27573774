package org.niangjia.consultation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.WorkingCalendar;

/** When the desk's next step is due. Times of a topic are parameters: the source documents name none. */
public final class DueTimes {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final WorkingCalendar calendar;
    private final int usualWorkingDays;

    /** @param usualWorkingDays until the first answer to what is about nothing in particular */
    public DueTimes(WorkingCalendar calendar, int usualWorkingDays) {
        this.calendar = calendar;
        this.usualWorkingDays = usualWorkingDays;
    }

    /** An urgent request does not wait for a working day. */
    public Instant firstAnswer(Topic topic, boolean urgent, Instant from) {
        return urgent
                ? from.plusSeconds(60L * topic.times().urgentMinutes())
                : endOf(
                        WorkingCalendar.day(from),
                        date -> calendar.after(date, topic.times().firstAnswerWorkingDays()));
    }

    /** What the desk owes already is not put off by what she adds. */
    public Header afterHerWords(Request request, Topic topic, Instant now) {
        var header = request.header();
        return request.state().waitsForDesk() ? header : header.due(firstAnswer(topic, header.urgent(), now));
    }

    /**
     * From when it is passed up if nobody acts: what nobody took, when it is due and this desk has had its whole time;
     * what somebody took, after as long again. Empty: no desk owes her anything.
     */
    public Optional<Instant> climbs(State state, Header header, Topic topic) {
        var urgent = header.urgent();
        var whole = firstAnswer(topic, urgent, header.owedSince());
        var late = whole.isAfter(header.dueAt()) ? whole : header.dueAt();
        return switch (state) {
            case NEW -> Optional.of(late);
            case IN_HAND -> Optional.of(firstAnswer(topic, urgent, late));
            case WAITING_FOR_HER, ANSWERED, CLOSED, WITHDRAWN, DELETED -> Optional.empty();
        };
    }

    /** @param since when she asked, or when it went on after its end */
    public Instant closure(Topic topic, Instant since) {
        return endOf(
                WorkingCalendar.day(since), date -> date.plusDays(topic.times().closureDays()));
    }

    /** Urgent from now on: what the desk owes is not put off; where it owed nothing, it owes an answer in minutes. */
    public Header markedUrgent(Request request, Topic topic, Instant now) {
        var due = firstAnswer(topic, true, now);
        var header = request.header().markedUrgent(due);
        return request.state().waitsForDesk() ? header : header.due(due);
    }

    /** What an act leaves behind, with since when it is owed and the day in clear: nobody else computes it, so that nobody forgets to. */
    public Request.Change change(
            Request before, State after, @Nullable UUID assignee, Header header, Step step, Optional<Message> message) {
        var owed = step.owesAnew(before.state(), after) ? header.owedFrom(step.at()) : header;
        return new Request.Change(after, assignee, owed, clearDay(before, after, owed, step), step, message);
    }

    /**
     * The day that stands in clear beside a new request. An urgent one has the day of one about nothing in particular:
     * else whoever gets hold of the database could read from the day whose home is dangerous.
     */
    public LocalDate clearDay(Header header, Instant decided) {
        return clearDay(header, State.NEW, decided);
    }

    /** The same after a change. The day moves only when the desk owes something new; a mark would tell of itself. */
    private LocalDate clearDay(Request before, State after, Header header, Step step) {
        var owedBefore = (step.act() == Act.MARKED_URGENT || step.act() == Act.ADDED)
                && before.state().waitsForDesk();
        var stays = owedBefore || header.dueAt().equals(before.header().dueAt());
        return stays ? before.dueOn() : clearDay(header, after, step.at());
    }

    /** Only an answer is due sooner to an urgent one; the end is due on the same day whatever it is about. */
    private LocalDate clearDay(Header header, State state, Instant decided) {
        var due = WorkingCalendar.day(header.dueAt());
        if (!header.urgent() || !state.waitsForDesk()) {
            return due;
        }
        var usual = calendar.after(WorkingCalendar.day(decided), usualWorkingDays);
        return due.isBefore(usual) ? usual : due;
    }

    /** The day of round-the-clock duty: from eight in the morning until eight of the next. */
    public static LocalDate dutyDay(Instant instant) {
        return WorkingCalendar.day(instant.minus(Duration.between(LocalTime.MIN, MORNING)));
    }

    /** When offices have closed and the next day's duty has not begun: then there is who has the night, and nobody else. */
    public static boolean isNight(Instant instant) {
        var time = instant.atZone(WorkingCalendar.SHANGHAI).toLocalTime();
        return time.isBefore(MORNING) || !time.isBefore(END_OF_WORK);
    }

    /** When the night is over; the same moment if it is none. */
    public static Instant afterNight(Instant instant) {
        return isNight(instant)
                ? dutyDay(instant)
                        .plusDays(1)
                        .atTime(MORNING)
                        .atZone(WorkingCalendar.SHANGHAI)
                        .toInstant()
                : instant;
    }

    private static Instant endOf(LocalDate from, UnaryOperator<LocalDate> step) {
        return endOf(step.apply(from));
    }

    /** By when what is due on this day, and not within minutes, is due. */
    static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_WORK).atZone(WorkingCalendar.SHANGHAI).toInstant();
    }
}
