package org.niangjia.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Table;

/** The pages about seats that wait for an account. */
public final class SeatAccountPages {
    private SeatAccountPages() {}

    public record Listing(
            DeskFrame desk,
            List<Crumb> crumbs,
            Table table,
            @Nullable Pager pager) {}

    /** @param hers that she has an account already, and which */
    public record Giving(
            DeskFrame desk,
            List<Crumb> crumbs,
            String heading,
            List<Item> facts,
            String action,
            String back,
            Field signInName,
            Field hers,
            List<Option> hersOptions,
            List<Problem> problems) {}
}
