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
     * @param done what she has just passed on
     * @param officers empty: nobody else works here
     */
    public record Work(
            DeskFrame desk,
            String summary,
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
            boolean reopen) {}

    /** A text that this desk uses often. */
    public record Wording(UUID id, String title, String body) {}

    /** A step with a reason or a receiver of its own. */
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
            @Nullable Field reason,
            List<Problem> problems,
            String back) {}

    /** The request is not there for this officer, or no longer. */
    public record Gone(DeskFrame desk, String unsent) {}

    /**
     * How many wait, here and below: numbers only.
     *
     * @param calendar a year whose working days are missing, in words
     */
    public record Figures(
            DeskFrame desk,
            List<Crumb> crumbs,
            String sentence,
            @Nullable String calendar,
            Table table,
            Quiet quiet,
            @Nullable Pager pager) {
        /** Where nobody waits and nothing is late, and how many such places there are, in words. */
        public record Quiet(String line, Table table) {}
    }

    /** The desk's own texts. */
    public record Wordings(DeskFrame desk, List<Kept> kept, Field title, Field body, List<Problem> problems) {
        public record Kept(String id, String title, String body) {}
    }
}
