package org.niangjia.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Table;

/** One account: what it may do where, and what happened to it. Forms are absent on her own. */
public record AccountPage(
        DeskFrame desk,
        List<Crumb> crumbs,
        String name,
        List<Item> facts,
        @Nullable String disabled,
        List<Held> held,
        Table ended,
        Table codes,
        @Nullable Acts acts,
        List<Problem> problems) {
    public AccountPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        held = List.copyOf(held);
        problems = List.copyOf(problems);
    }

    /**
     * A role that she holds, and where to end it.
     *
     * @param moves of its last day
     * @param dayHref where to move it; null: it has none
     */
    public record Held(
            String title,
            String given,
            List<String> moves,
            String endHref,
            @Nullable String dayHref) {
        public Held {
            moves = List.copyOf(moves);
        }
    }

    /**
     * @param factorHref null: she has no second factor that could be taken off
     * @param signOnHref null: she is not linked with the site's own sign-on
     */
    public record Acts(
            RoleForm form,
            String assignAction,
            String disableHref,
            String enableAction,
            String resetHref,
            @Nullable String factorHref,
            @Nullable String signOnHref) {}
}
