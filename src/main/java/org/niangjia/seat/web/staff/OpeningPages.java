package org.niangjia.seat.web.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.seat.web.staff.SeatPages.Who;
import org.niangjia.shared.web.Asking;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Table;

/** The pages about posts for which somebody is looked for, and about terms. */
public final class OpeningPages {
    private OpeningPages() {}

    /**
     * @param closed the sentence of one for which nobody is looked for any more; null: somebody is
     * @param acts what she may do with it
     */
    public record Opening(
            DeskFrame desk,
            List<Crumb> crumbs,
            String heading,
            @Nullable String closed,
            List<Item> facts,
            List<Proposed> candidates,
            List<Crumb> acts,
            Table notes) {}

    /**
     * @param seat where the seat is that she took; null: none
     * @param cleared what she has passed, or not
     */
    public record Proposed(
            String name, String state, @Nullable String seat, List<Item> facts, Table cleared, List<Crumb> acts) {}

    /** Who is proposed, and the questions about it. */
    public record Proposing(Asking form, Who who) {}

    /**
     * @param own terms at this organisation that are over soon, or were
     * @param below how many there are in each place below
     */
    public record Terms(DeskFrame desk, List<Crumb> crumbs, String heading, Table own, Table below) {}
}
