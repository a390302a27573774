package org.niangjia.organization.web.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Accounts;
import org.niangjia.organization.ChangeKind;
import org.niangjia.organization.Organization;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.Organizations;
import org.niangjia.organization.TreeChange;
import org.niangjia.organization.TreeHistory;
import org.niangjia.organization.TreeHistory.Shown;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Builds the page of one organisation in the tree. */
@Component
class TreeScreen {
    private static final int PAGE = 60;

    private final TreeHistory history;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Moments moments;
    private final KindWords kinds;
    private final List<OrganizationSection> sections;

    TreeScreen(
            TreeHistory history,
            Organizations organizations,
            Accounts accounts,
            Moments moments,
            KindWords kinds,
            List<OrganizationSection> sections) {
        this.history = history;
        this.organizations = organizations;
        this.accounts = accounts;
        this.moments = moments;
        this.kinds = kinds;
        this.sections = List.copyOf(sections);
    }

    /** @param wrong what she typed was no day, or one to come */
    record Day(LocalDate day, boolean today, boolean wrong) {}

    TreePages.Tree page(DeskFrame frame, Officer officer, Shown shown, Day on, String typed, int page) {
        var words = frame.frame().words();
        var id = shown.last().id();
        var total = history.countChildren(id, on.day());
        var pages = Math.max(1, (total + PAGE - 1) / PAGE);
        var current = Math.clamp(page, 1, pages);
        var isToday = shown.isThere() && on.today();
        return new TreePages.Tree(
                frame,
                crumbs(frame, officer, shown.upwards(), on),
                shown.organization().name(),
                on.today() ? null : words.get("organization.tree.as-of", moments.date(on.day(), words)),
                shown.isThere()
                        ? null
                        : words.get(on.today() ? "organization.tree.ended" : "organization.tree.not-there"),
                facts(frame, shown, total, isToday),
                frame.frame().link(TreeController.PATH + "/" + id),
                new Field(
                        "on",
                        words.get("organization.tree.day"),
                        words.get("organization.tree.day.hint"),
                        true,
                        typed,
                        on.wrong() ? words.get("organization.tree.day.wrong") : null),
                // Of one that was not there on that day there is nothing to tell.
                sections.stream()
                        .filter(_ -> shown.isThere())
                        .flatMap(section ->
                                section.show(frame, officer, shown.organization(), on.day(), isToday).stream())
                        .toList(),
                children(frame, id, on, current, total),
                pages == 1 ? null : pager(frame, id, on, current, pages),
                changes(frame, shown.changes()),
                isToday ? acts(frame, officer, shown.last()) : List.of());
    }

    /** From her own place down to the one shown; on a day on which it stood elsewhere nothing of it leads anywhere. */
    private static List<Crumb> crumbs(DeskFrame frame, Officer officer, List<Organization> upwards, Day on) {
        var crumbs = new ArrayList<Crumb>();
        var below = upwards.stream().anyMatch(each -> each.id().equals(officer.organization()));
        for (var each : upwards) {
            var isLink = below && !each.equals(upwards.getFirst());
            crumbs.addFirst(new Crumb(each.shortName(), isLink ? href(frame, each.id(), on) : null));
            if (each.id().equals(officer.organization())) {
                break;
            }
        }
        return crumbs;
    }

    private List<Item> facts(DeskFrame frame, Shown shown, int children, boolean isToday) {
        var words = frame.frame().words();
        var organization = shown.organization();
        var facts = new ArrayList<Item>();
        facts.add(new Item(words.get("organization.tree.level"), kinds.of(organization, words)));
        facts.add(new Item(words.get("organization.tree.children"), String.valueOf(children)));
        if (isToday && organization.isOfAPlace()) {
            facts.add(new Item(
                    words.get("organization.tree.public-page"),
                    words.get("organization.page.see"),
                    frame.frame().link("/federations/" + organization.address())));
        }
        if (!shown.last().name().equals(organization.name())) {
            facts.add(new Item(
                    words.get("organization.tree.name-last"), shown.last().name()));
        }
        return facts;
    }

    private Table children(DeskFrame frame, OrganizationId id, Day on, int current, int total) {
        var words = frame.frame().words();
        var children =
                total == 0 ? List.<Organization>of() : history.children(id, on.day(), (current - 1) * PAGE, PAGE);
        var below = history.countChildren(children, on.day());
        return new Table(
                words.get("organization.tree.below"),
                List.of(
                        new Column(words.get("organization.tree.place"), false),
                        new Column(words.get("organization.tree.name"), false),
                        new Column(words.get("organization.tree.children"), true)),
                children.stream()
                        .map(child -> new Line(
                                href(frame, child.id(), on),
                                List.of(
                                        child.shortName(),
                                        child.name(),
                                        String.valueOf(below.getOrDefault(child.id(), 0)))))
                        .toList());
    }

    private Table changes(DeskFrame frame, List<TreeChange> changes) {
        var words = frame.frame().words();
        var names = organizations.names(
                changes.stream().flatMap(change -> change.around().named()).collect(Collectors.toSet()));
        var officers =
                accounts.displayNames(changes.stream().map(TreeChange::by).collect(Collectors.toSet()));
        return new Table(
                words.get("organization.tree.history"),
                List.of(
                        new Column(words.get("organization.tree.on"), false),
                        new Column(words.get("organization.tree.what"), false),
                        new Column(words.get("organization.tree.document"), false),
                        new Column(words.get("organization.tree.why"), false)),
                changes.stream()
                        .map(change -> new Line(
                                null,
                                List.of(
                                        moments.date(change.ground().on(), words),
                                        what(change, names, words),
                                        change.ground().document(),
                                        words.get(
                                                "organization.tree.noted",
                                                change.ground().reason(),
                                                officers.getOrDefault(
                                                        change.by(), words.get("organization.tree.someone"))))))
                        .toList());
    }

    private static String what(TreeChange change, Map<OrganizationId, String> names, Words words) {
        var other = change.around().named().map(names::get).findFirst().orElse("");
        return words.get("organization.change." + change.kind().name().toLowerCase(Locale.ROOT), change.name(), other);
    }

    private static List<Crumb> acts(DeskFrame frame, Officer officer, Organization shown) {
        if (!officer.may(Permission.CHANGE_TREE)) {
            return List.of();
        }
        var own = shown.id().equals(officer.organization());
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> !own || kind.isForHerOwn())
                .map(kind -> new Crumb(
                        TreeActScreen.title(kind, frame.frame().words()),
                        frame.frame().link(TreeController.PATH + "/" + shown.id() + "/" + kind.noun())))
                .toList();
    }

    private static String href(DeskFrame frame, OrganizationId id, Day on) {
        return frame.frame().link(TreeController.PATH + "/" + id + (on.today() ? "" : "?on=" + on.day()));
    }

    private static @Nullable Pager pager(DeskFrame frame, OrganizationId id, Day on, int current, int pages) {
        var base = TreeController.PATH + "/" + id + "?" + (on.today() ? "" : "on=" + on.day() + "&") + "page=";
        return new Pager(
                frame.frame().words().get("organization.federation.page", current, pages),
                current == 1 ? null : frame.frame().link(base + (current - 1)),
                current == pages ? null : frame.frame().link(base + (current + 1)));
    }
}
