package org.niangjia.consultation.web.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Message;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Problem;

/**
 * Who answers on which day, and what one tells the next.
 *
 * @param sentence who is on duty today, in words
 * @param night what happens to what is urgent tonight, in words
 */
public record DutyPage(
        DeskFrame desk,
        String sentence,
        String night,
        List<Day> days,
        Arranging arranging,
        List<Message> notes,
        Field note,
        List<Problem> noteProblems,
        Alerting alerting) {

    /** @param free why nobody need be in the office; null on a working day */
    public record Day(String day, String weekday, @Nullable String free, List<OnDuty> onDuty) {}

    /**
     * @param absent why she does not count; null: she does
     * @param others who could stand in
     */
    public record OnDuty(
            String id,
            String name,
            String hours,
            boolean standsIn,
            @Nullable String absent,
            List<Option> others) {}

    /**
     * Where this officer wants to be told.
     *
     * @param off why nobody is told by anything but the screen; null: there is a way
     * @param mail null: this installation has no mail
     * @param number null: this installation has no text messages
     * @param night why nothing wakes her although she has a night; null: something does, or she has none
     * @param refused why nothing gets to an address of hers
     */
    public record Alerting(
            @Nullable String off,
            @Nullable Field mail,
            @Nullable Field number,
            @Nullable String night,
            List<String> refused,
            List<Problem> problems) {}

    public record Arranging(
            Field who,
            List<Option> officers,
            Field first,
            Field last,
            Field hours,
            List<Option> hoursOptions,
            List<Problem> problems) {}
}
