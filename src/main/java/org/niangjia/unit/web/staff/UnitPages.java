package org.niangjia.unit.web.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Chip;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Table;

/** The pages about units. */
public final class UnitPages {
    private UnitPages() {}

    /**
     * @param show the chip that is chosen, which a search keeps
     * @param add where one is written down; null: not by her
     */
    public record Listing(
            DeskFrame desk,
            List<Crumb> crumbs,
            String heading,
            List<Chip> chips,
            String action,
            String show,
            Field kind,
            List<Option> kinds,
            Field name,
            Field least,
            Table table,
            @Nullable Pager pager,
            @Nullable String add) {}

    /**
     * @param gone the sentence of one that is there no more; null: it is there
     * @param acts what she may do with it
     */
    public record Unit(
            DeskFrame desk,
            List<Crumb> crumbs,
            String heading,
            @Nullable String gone,
            List<Item> facts,
            List<Having> having,
            Table headcounts,
            Table notes,
            List<Crumb> acts) {}

    /**
     * A women's organisation that it has, or had.
     *
     * @param acts what she may say of it
     */
    public record Having(String what, @Nullable String href, List<Item> facts, List<Crumb> acts) {}

    /** A township's net; the table tells all that the picture does. */
    public record Net(DeskFrame desk, List<Crumb> crumbs, String heading, NetworkPicture picture, Table table) {}
}
