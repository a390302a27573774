package org.niangjia.consultation.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.niangjia.consultation.model.Header.Helped;
import org.niangjia.consultation.model.Step.Outcome;
import org.niangjia.measure.MeasureId;
import org.niangjia.measure.MonthTable;
import org.niangjia.shared.WorkingCalendar;

/** What is published of a month's requests: what was done, whenever it was asked. */
public final class RequestMonths {
    /** By what it was about. */
    public static final MonthTable ASKED = MonthTable.ofActs("requests_asked", "rights", "family", "living", "other");

    /** Each request's first one: on the day on which she asked, else by the time that she was promised, else late. */
    public static final MonthTable FIRST_ANSWERS =
            MonthTable.ofActs("requests_first_answers", "same_day", "in_time", "late");

    /** Reopened and ended again it has ended twice. */
    public static final MonthTable ENDED =
            MonthTable.ofActs("requests_ended", "solved", "advised", "referred", "other");

    /**
     * Ended as no request at all, and therefore in none of the others: a desk that puts aside what it does not like is
     * seen. As a cell of {@link #ENDED} it would hide the other ends wherever there are few of it.
     */
    public static final MonthTable PUT_ASIDE = MonthTable.ofActs("requests_put_aside", "not_a_request");

    /** Her first word on it; whatever she says later does not count again. */
    public static final MonthTable HELPED = MonthTable.ofActs("requests_helped", "yes", "partly", "no");

    /** On the last day of the month. */
    public static final MonthTable WAITING = new MonthTable(
            "requests_waiting",
            List.of("in_time", "late"),
            List.of(new MeasureId("requests_waiting_in_time"), new MeasureId("requests_waiting_late")));

    public static final List<MonthTable> ALL = List.of(ASKED, FIRST_ANSWERS, ENDED, PUT_ASIDE, HELPED, WAITING);

    private static final Map<String, String> GROUPS = Map.of(
            "danger", "rights",
            "complaint", "rights",
            "law", "rights",
            "marriage", "family",
            "family-education", "family",
            "counselling", "family",
            "work", "living",
            "hardship", "living",
            "growth", "living");

    private RequestMonths() {}

    /** A site's own topic is among the others. */
    public static String group(String topic) {
        return GROUPS.getOrDefault(topic, "other");
    }

    public static String cell(Instant asked, Instant firstAnswered, Instant due) {
        if (firstAnswered.isAfter(due)) {
            return "late";
        }
        return WorkingCalendar.day(firstAnswered).equals(WorkingCalendar.day(asked)) ? "same_day" : "in_time";
    }

    /** Where such an end counts. */
    public static MonthTable ends(Outcome outcome) {
        return outcome == Outcome.NOT_A_REQUEST ? PUT_ASIDE : ENDED;
    }

    public static String cell(Outcome outcome) {
        return switch (outcome) {
            case SOLVED -> "solved";
            case ADVISED -> "advised";
            case REFERRED -> "referred";
            case NO_ANSWER, NOT_OURS, SAME_MATTER -> "other";
            case NOT_A_REQUEST -> "not_a_request";
        };
    }

    public static String cell(Helped word) {
        return switch (word) {
            case YES -> "yes";
            case PARTLY -> "partly";
            case NO -> "no";
        };
    }
}
