package org.niangjia.consultation.web.staff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Selection;
import org.niangjia.identity.Colleague;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Chip;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Words;

/**
 * What the work list is asked for.
 *
 * @param with the colleague whose requests are meant; null: nobody was chosen
 */
record WorkSearch(WorkFilter filter, @Nullable AccountId with) {
    /** Whoever does not work here is nobody to choose. */
    static WorkSearch of(@Nullable String show, String with, Collection<Colleague> roster) {
        var chosen = roster.stream()
                .map(Colleague::account)
                .filter(account -> account.toString().equals(with))
                .findFirst();
        return new WorkSearch(WorkFilter.of(show), chosen.orElse(null));
    }

    Selection selection(Officer officer) {
        var assignee = with == null && filter == WorkFilter.MINE ? officer.account() : with;
        return filter.selection().of(assignee);
    }

    boolean showsWhatIsNew() {
        return with == null && (filter == WorkFilter.OURS || filter == WorkFilter.NEW);
    }

    String address() {
        return address(filter);
    }

    /** The same with another chip; "mine" forgets the colleague. */
    String address(WorkFilter other) {
        var colleague = with == null || other == WorkFilter.MINE ? "" : "&with=" + with;
        return "/desk?show=" + other.id() + colleague;
    }

    List<Chip> chips(Frame frame) {
        return chips(frame, this);
    }

    /** What is urgent has a page of its own: it is not found by what stands in clear. */
    static List<Chip> chipsOfUrgent(Frame frame) {
        return chips(frame, null);
    }

    /** @param shown null: what is urgent */
    private static List<Chip> chips(Frame frame, @Nullable WorkSearch shown) {
        var search = shown == null ? new WorkSearch(WorkFilter.OURS, null) : shown;
        var chips = new ArrayList<Chip>();
        for (var each : WorkFilter.values()) {
            var isShown = shown != null && each == shown.filter();
            chips.add(chip(frame, each.id(), search.address(each), isShown));
            if (each == WorkFilter.OURS) {
                chips.add(chip(frame, "urgent", "/desk/urgent", shown == null));
            }
        }
        return chips;
    }

    private static Chip chip(Frame frame, String id, String address, boolean active) {
        return new Chip(frame.words().get("consultation.desk.filter." + id), frame.link(address), active, null);
    }

    /** Empty: nobody else works here. */
    List<Option> officers(List<Colleague> roster, Officer officer, Words words) {
        if (roster.size() < 2) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(new Option("", words.get("consultation.desk.with.anyone"), with == null)),
                        roster.stream().map(colleague -> option(colleague, officer, words)))
                .toList();
    }

    private Option option(Colleague colleague, Officer officer, Words words) {
        var account = colleague.account();
        var name = account.equals(officer.account()) ? words.get("consultation.desk.with.me") : colleague.displayName();
        return new Option(account.toString(), name, account.equals(with));
    }
}
