package org.niangjia.organization.web.staff;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.ChangeKind;
import org.niangjia.organization.Ladder;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.organization.TreeHistory;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Builds the form of a change of the tree. */
@Component
class TreeActScreen {
    private static final int MOST_TAKEN = 999;

    private final Organizations organizations;
    private final TreeHistory history;
    private final Ladder ladder;
    private final KindWords kinds;
    private final InstantSource clock;

    TreeActScreen(
            Organizations organizations, TreeHistory history, Ladder ladder, KindWords kinds, InstantSource clock) {
        this.organizations = organizations;
        this.history = history;
        this.ladder = ladder;
        this.kinds = kinds;
        this.clock = clock;
    }

    TreePages.Change page(
            DeskFrame frame,
            Organization organization,
            ChangeKind kind,
            TreeActForm form,
            TreeActForm.Problems problems,
            List<Option> options) {
        var words = frame.frame().words();
        var back = frame.frame().link(TreeController.PATH + "/" + organization.id());
        var names = TreeActForm.isNamed(kind) ? names(words, organization, kind, form, problems) : List.<Field>of();
        var place = TreeActForm.goesSomewhere(kind) ? place(words, kind, form, problems, options) : null;
        var taken = kind == ChangeKind.SPLIT ? taken(words, organization, form, problems) : null;
        var day = field(words, "on", form.on(), problems.on());
        var document = field(words, "document", form.document(), problems.document());
        var reason = field(words, "reason", form.reason(), problems.reason());
        return new TreePages.Change(
                frame,
                List.of(
                        new Crumb(
                                words.get("organization.place.tree"),
                                frame.frame().link(TreeController.PATH)),
                        new Crumb(organization.shortName(), back),
                        new Crumb(title(kind, words), null)),
                title(kind, words),
                words.get("organization.act." + kind.noun() + ".heading", organization.name()),
                words.get("organization.act." + kind.noun() + ".line"),
                words.get("organization.act." + kind.noun() + ".button"),
                kind == ChangeKind.MERGED || kind == ChangeKind.DISSOLVED,
                frame.frame().link(TreeController.PATH + "/" + organization.id() + "/" + kind.noun()),
                back,
                problems(words, problems, names, place, taken, List.of(day, document, reason)),
                kind == ChangeKind.FOUNDED ? level(words, organization, form) : null,
                names,
                place,
                taken,
                day,
                document,
                reason);
    }

    static String title(ChangeKind kind, Words words) {
        return words.get("organization.act." + kind.noun());
    }

    /** As those that stand there already, if she has not chosen. */
    private TreePages.@Nullable Level level(Words words, Organization organization, TreeActForm form) {
        var all = ladder.below(organization);
        if (all.isEmpty()) {
            return null;
        }
        var usual = organizations.children(organization.id(), 0, 1).stream()
                .map(Organization::level)
                .findFirst()
                .orElse(all.getFirst());
        var chosen = all.contains(form.level()) ? form.level() : usual;
        return new TreePages.Level(
                field(words, "level", chosen, null),
                all.stream()
                        .map(each -> new Option(each, kinds.of(each, words), each.equals(chosen)))
                        .toList());
    }

    /** A renaming begins with what it is called now. */
    private static List<Field> names(
            Words words, Organization organization, ChangeKind kind, TreeActForm form, TreeActForm.Problems problems) {
        var untouched = kind == ChangeKind.RENAMED && form.equals(TreeActForm.EMPTY);
        return List.of(
                field(words, "name", untouched ? organization.name() : form.name(), problems.name()),
                field(
                        words,
                        "shortName",
                        untouched ? organization.shortName() : form.shortName(),
                        problems.shortName()));
    }

    private static TreePages.Place place(
            Words words, ChangeKind kind, TreeActForm form, TreeActForm.Problems problems, List<Option> options) {
        var isChosen = !options.isEmpty();
        return new TreePages.Place(
                new Field(
                        "place",
                        words.get("organization.act.place." + (kind == ChangeKind.MERGED ? "heir" : "above")),
                        words.get("organization.act.place.hint"),
                        false,
                        form.place().place(),
                        isChosen ? null : said(words, problems.place())),
                form.place().place(),
                new Field(
                        "organization",
                        words.get("organization.act.which"),
                        null,
                        false,
                        form.place().organization(),
                        isChosen ? said(words, problems.place()) : null),
                options);
    }

    private TreePages.Taken taken(
            Words words, Organization organization, TreeActForm form, TreeActForm.Problems problems) {
        var today = WorkingCalendar.day(clock.instant());
        var options = history.children(organization.id(), today, 0, MOST_TAKEN).stream()
                .map(child -> new Option(
                        child.id().toString(),
                        child.shortName(),
                        form.taken().contains(child.id().toString())))
                .toList();
        return new TreePages.Taken(field(words, "taken", "", problems.taken()), options);
    }

    private static Field field(Words words, String name, String value, @Nullable String problem) {
        return Field.of(words, "organization.act.field." + name, name, false, value, problem);
    }

    private static @Nullable String said(Words words, @Nullable String key) {
        return key == null ? null : words.get(key);
    }

    private static List<Problem> problems(
            Words words,
            TreeActForm.Problems problems,
            List<Field> names,
            TreePages.@Nullable Place place,
            TreePages.@Nullable Taken taken,
            List<Field> rest) {
        var fields = new ArrayList<>(names);
        if (place != null) {
            fields.add(place.field());
            fields.add(place.choice());
        }
        if (taken != null) {
            fields.add(taken.field());
        }
        fields.addAll(rest);
        return Problem.of(said(words, problems.whole()), fields);
    }
}
