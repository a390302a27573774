package org.niangjia.consultation.web.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Chip;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Message;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Row;
import org.niangjia.shared.web.State;
import org.niangjia.shared.web.Table;

/** The pages of an officer's desk. */
public final class DeskPages {
    private DeskPages() {}

    /**
     * My work first; filters live in the address and name nobody who asked.
     *
     * @param noAlerts why somebody has to keep an eye on it; null: officers are told
     * @param done what she has just passed on
     * @param officers empty: nobody else works here
     */
    public record Work(
            DeskFrame desk,
            String summary,
            @Nullable String noAlerts,
            @Nullable String done,
            List<Chip> chips,
            String show,
            Field number,
            Field officer,
            List<Option> officers,
            boolean numberUnknown,
            List<Row> rows,
            @Nullable Pager pager) {}

    /**
     * One request, opened.
     *
     * @param wish who shall not see it, if she said so
     * @param beside what else she wrote of the same matter
     */
    public record Opened(
            DeskFrame desk,
            List<Crumb> crumbs,
            String base,
            int version,
            State state,
            String heading,
            boolean urgent,
            @Nullable String wish,
            List<Item> facts,
            List<Crumb> beside,
            String story,
            List<Item> contact,
            boolean contactWanted,
            List<Message> messages,
            List<Message> steps,
            Can can,
            Field answer,
            List<Wording> wordings,
            List<Problem> problems,
            @Nullable String changed) {}

    /** What can be done from here. */
    public record Can(
            boolean claim,
            boolean answer,
            boolean askBack,
            boolean markUrgent,
            boolean handOver,
            boolean standAside,
            boolean close,
            boolean reopen,
            boolean hold,
            boolean release,
            boolean print) {}

    /** A text that this desk uses often. */
    public record Wording(UUID id, String title, String body) {}

    /**
     * A step with a reason or a receiver of its own.
     *
     * @param warning what is otherwise than she may think; null: nothing
     */
    public record Act(
            DeskFrame desk,
            List<Crumb> crumbs,
            String action,
            int version,
            String title,
            String line,
            String button,
            boolean grave,
            @Nullable Field choice,
            List<Option> options,
            @Nullable Field number,
            @Nullable Field until,
            @Nullable Field reason,
            @Nullable String warning,
            List<Problem> problems,
            String back) {}

    /**
     * What was found in the part of a desk's requests that was looked through.
     *
     * @param chips ways to other lists; none of what only the chair sees
     * @param onward where the next part is looked through; null: that was all
     */
    public record Looked(
            DeskFrame desk,
            List<Chip> chips,
            List<Row> rows,
            @Nullable String onward) {}

    /** The request is not there for this officer, or no longer. */
    public record Gone(DeskFrame desk, String unsent) {}

    /**
     * How many wait, here and below: numbers only.
     *
     * @param notices what makes them less than exact, in words
     */
    public record Figures(
            DeskFrame desk,
            List<Crumb> crumbs,
            List<String> sentences,
            List<String> notices,
            Table table,
            List<CountBar> bars,
            @Nullable ProvinceTiles tiles,
            Quiet quiet,
            @Nullable Months months,
            @Nullable Pager pager) {
        /**
         * @param trend null: there are no two months to be compared
         * @param here month by month
         * @param below the last one, by place; null: none of them is published by itself
         * @param kinds month by month: what it was about, how soon the first answer came, how it ended
         */
        public record Months(
                @Nullable MonthTrend trend,
                Table here,
                @Nullable Table below,
                List<Table> kinds) {}

        /** Where nobody waits and nothing is late, and how many such places there are, in words. */
        public record Quiet(String line, Table table) {}
    }

    /** Something is counted for the first time, and is not through. */
    public record NoFiguresYet(DeskFrame desk, List<Crumb> crumbs) {}

    /**
     * How many were deleted on which day and why.
     *
     * @param kept what the ledger beside the keys says, in words; {@code alarm}: less than the database
     */
    public record Deletions(
            DeskFrame desk,
            String kept,
            boolean alarm,
            @Nullable Table table,
            @Nullable Pager pager) {}

    /** The texts that the desk uses again. */
    public record Wordings(
            DeskFrame desk,
            List<Kept> kept,
            Field title,
            Field body,
            Field topic,
            List<Option> topics,
            Field law,
            Field shared,
            List<Option> sharing,
            List<Problem> problems) {
        /**
         * @param about the topic and the law, in words; may be empty
         * @param from the desk above that offers it; null: it is this desk's own
         */
        public record Kept(
                String id,
                String title,
                String body,
                String about,
                @Nullable String from) {}
    }
}
