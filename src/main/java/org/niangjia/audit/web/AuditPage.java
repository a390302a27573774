package org.niangjia.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Problem;

/**
 * The audit record, newest first. The filters are an id and a day, which say nothing of anybody, so they stand in the
 * address.
 */
public record AuditPage(
        DeskFrame desk,
        String action,
        Field about,
        Field day,
        List<Problem> problems,
        List<Line> lines,
        @Nullable Pager pager) {
    public AuditPage {
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
    }

    /**
     * One entry in words.
     *
     * @param object what kind of thing, or the name with which an account signs in
     * @param id of it, to be copied
     */
    public record Line(
            String when,
            String who,
            String what,
            String object,
            @Nullable String id,
            String number) {
        /** Enough to see that two are the same. */
        public String brief() {
            return id == null ? "" : id.substring(0, 8) + "…";
        }
    }
}
