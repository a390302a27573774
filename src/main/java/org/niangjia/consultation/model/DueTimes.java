package org.niangjia.consultation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.UnaryOperator;
import org.niangjia.shared.WorkingCalendar;

/** When the desk's next step is due. Times of a topic are parameters: the source documents name none. */
public final class DueTimes {
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
                : endOf(day(from), date -> calendar.after(date, topic.times().firstAnswerWorkingDays()));
    }

    /** What the desk owes already is not put off by what she adds. */
    public Header afterHerWords(Request request, Topic topic, Instant now) {
        var header = request.header();
        return request.state().waitsForDesk() ? header : header.due(firstAnswer(topic, header.urgent(), now));
    }

    public Instant closure(Topic topic, Instant received) {
        return endOf(day(received), date -> date.plusDays(topic.times().closureDays()));
    }

    /**
     * The day that stands in clear beside a request. An urgent one has the day of one about nothing in particular: else
     * whoever gets hold of the database could read from the day whose home is dangerous.
     */
    public LocalDate clearDay(Header header, Instant decided) {
        var due = day(header.dueAt());
        if (!header.urgent()) {
            return due;
        }
        var usual = calendar.after(day(decided), usualWorkingDays);
        return due.isBefore(usual) ? usual : due;
    }

    /** The same after a change. The day moves only when the desk owes something new; a mark would tell of itself. */
    public LocalDate clearDay(Request before, Header header, Step step) {
        var stays = header.dueAt().equals(before.header().dueAt())
                || step.act() == Act.MARKED_URGENT
                || step.act() == Act.ADDED && before.state().waitsForDesk();
        return stays ? before.dueOn() : clearDay(header, step.at());
    }

    /** In Asia/Shanghai. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(WorkingCalendar.SHANGHAI).toLocalDate();
    }

    private static Instant endOf(LocalDate from, UnaryOperator<LocalDate> step) {
        return step.apply(from)
                .atTime(END_OF_WORK)
                .atZone(WorkingCalendar.SHANGHAI)
                .toInstant();
    }
}
