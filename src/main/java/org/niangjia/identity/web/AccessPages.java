package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.identity.PlaceChoice;
import org.niangjia.identity.Role;
import org.niangjia.identity.store.AccessStore.Holder;
import org.niangjia.identity.store.AccessStore.Office;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Lays out who may see what. */
@Component
class AccessPages {
    private static final String NOT_SAID = "–";

    private final Frames frames;
    private final DeskFrames desks;
    private final AccountPages accounts;
    private final OrganizationNames organizations;
    private final Moments moments;

    AccessPages(
            Frames frames, DeskFrames desks, AccountPages accounts, OrganizationNames organizations, Moments moments) {
        this.frames = frames;
        this.desks = desks;
        this.accounts = accounts;
        this.organizations = organizations;
        this.moments = moments;
    }

    /** @param offices above her territory: it is part of the answer that they reach down here, not who holds them */
    record Who(Permission permission, List<Holder> holders, List<Office> offices) {}

    AccessPage page(
            HttpServletRequest request,
            Viewer.Officer viewer,
            OrganizationId organization,
            String place,
            PlaceChoice.Found found,
            List<Who> all) {
        var frame = frames.frame(request);
        var words = frame.words();
        var names = organizations.names(Stream.concat(
                        Stream.of(organization),
                        all.stream()
                                .flatMap(who -> Stream.concat(
                                        who.holders().stream().map(Holder::organization),
                                        who.offices().stream().map(Office::organization))))
                .collect(Collectors.toSet()));
        var problemKey = found.options().isEmpty() ? found.problemKey() : null;
        return new AccessPage(
                desks.frame(request, viewer),
                accounts.crumbs(request, words, words.get("identity.access.title")),
                names.getOrDefault(organization, "?"),
                frame.link(AccessController.PATH),
                Fields.of(words, "place", "identity.form.place", "identity.access.search.hint", place, problemKey),
                found.options().stream()
                        .map(option -> new Item(
                                option.hint() == null ? "" : option.hint(),
                                option.label(),
                                frame.link(AccessController.PATH + "?at=" + option.value())))
                        .toList(),
                all.stream().map(who -> table(who, names, words)).toList());
    }

    private Table table(Who who, Map<OrganizationId, String> names, Words words) {
        var key = "identity.access."
                + who.permission().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Table(
                words.get(key),
                Stream.of(
                                "identity.form.display-name",
                                "identity.form.role",
                                "identity.account.given",
                                "identity.account.factor",
                                "identity.account.used")
                        .map(column -> new Table.Column(words.get(column), false))
                        .toList(),
                Stream.concat(
                                who.holders().stream().map(holder -> line(holder, names, words)),
                                who.offices().stream().map(office -> line(office, names, words)))
                        .toList());
    }

    private Table.Line line(Holder holder, Map<OrganizationId, String> names, Words words) {
        var since = moments.at(holder.since(), words);
        return new Table.Line(
                null,
                List.of(
                        holder.displayName(),
                        title(holder.organization(), holder.role(), names, words),
                        holder.lastDay() == null
                                ? since
                                : words.get("identity.account.until", since, moments.day(holder.lastDay(), words)),
                        words.get(holder.secondFactor() ? "identity.access.factor" : "identity.account.factor.none"),
                        holder.lastUsed() == null
                                ? words.get("identity.account.never")
                                : moments.at(holder.lastUsed(), words)));
    }

    private static Table.Line line(Office office, Map<OrganizationId, String> names, Words words) {
        return new Table.Line(
                null,
                List.of(
                        words.get("identity.access.above"),
                        title(office.organization(), office.role(), names, words),
                        NOT_SAID,
                        NOT_SAID,
                        NOT_SAID));
    }

    private static String title(
            OrganizationId organization, Role role, Map<OrganizationId, String> names, Words words) {
        return words.get("identity.role-at", names.getOrDefault(organization, "?"), words.get(role.key()));
    }
}
