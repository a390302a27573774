package org.niangjia.organization.web.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Table;

/** The pages about the tree. */
public final class TreePages {
    private TreePages() {}

    /**
     * One organisation on one day, what stands below it, and what happened to it.
     *
     * @param asOf the sentence of a past day; null: today
     * @param ended the sentence of one that has ended; null: it is there
     * @param acts what she may do with it
     */
    public record Tree(
            DeskFrame desk,
            List<Crumb> crumbs,
            String name,
            @Nullable String asOf,
            @Nullable String ended,
            List<Item> facts,
            String action,
            Field day,
            List<OrganizationSection.Shown> sections,
            Table children,
            @Nullable Pager pager,
            Table changes,
            List<Crumb> acts) {}

    /**
     * A change to be made.
     *
     * @param line what it means
     * @param grave an organisation ends by it
     * @param level null where it has one already
     * @param names empty where it is not named
     * @param place null where it goes nowhere
     * @param taken null where nothing is taken from it
     */
    public record Change(
            DeskFrame desk,
            List<Crumb> crumbs,
            String title,
            String heading,
            String line,
            String button,
            boolean grave,
            String action,
            String back,
            List<Problem> problems,
            @Nullable Level level,
            List<Field> names,
            @Nullable Place place,
            @Nullable Taken taken,
            Field day,
            Field document,
            Field reason) {}

    public record Level(Field field, List<Option> options) {}

    /**
     * @param searched for which text the options were found
     * @param options empty: nothing has been looked for yet
     */
    public record Place(Field field, String searched, Field choice, List<Option> options) {}

    public record Taken(Field field, List<Option> options) {}
}
