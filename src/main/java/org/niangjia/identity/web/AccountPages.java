package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.identity.store.AccountDirectory.Assignment;
import org.niangjia.identity.store.AccountDirectory.Code;
import org.niangjia.identity.store.AccountDirectory.Detail;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Lays out the page of one account. */
@Component
class AccountPages {
    private final Frames frames;
    private final DeskFrames desks;
    private final Accounts accounts;
    private final OrganizationNames organizations;
    private final Moments moments;

    AccountPages(Frames frames, DeskFrames desks, Accounts accounts, OrganizationNames organizations, Moments moments) {
        this.frames = frames;
        this.desks = desks;
        this.accounts = accounts;
        this.organizations = organizations;
        this.moments = moments;
    }

    AccountPage page(
            HttpServletRequest request, Viewer.Officer viewer, Detail detail, RoleForm form, List<Problem> problems) {
        var words = frames.words(request);
        var said = new Said(words, places(detail), people(detail));
        var root = frames.frame(request).link("/desk/accounts/" + detail.account());
        var live = detail.assignments().stream()
                .filter(assignment -> assignment.endedAt() == null)
                .map(assignment -> new AccountPage.Held(
                        said.title(assignment),
                        said.act(assignment.at(), assignment.by(), assignment.reasonKey()),
                        under(root, "/assignments/" + assignment.id() + "/end")))
                .toList();
        var acts = detail.account().equals(viewer.account()) ? null : acts(root, form);
        return new AccountPage(
                desks.frame(request, viewer),
                crumbs(request, words, detail.displayName()),
                detail.displayName(),
                facts(detail, said),
                disabled(detail, said),
                live,
                ended(detail, said),
                codes(detail, said),
                acts,
                problems);
    }

    List<Crumb> crumbs(HttpServletRequest request, Words words, String here) {
        return List.of(
                new Crumb(
                        words.get("identity.place.accounts"),
                        frames.frame(request).link("/desk/accounts")),
                new Crumb(here, null));
    }

    private static AccountPage.Acts acts(String root, RoleForm form) {
        return new AccountPage.Acts(
                form,
                under(root, "/assignments"),
                under(root, "/disablement"),
                under(root, "/disablement/end"),
                under(root, "/reset"));
    }

    private static String under(String root, String path) {
        var query = root.indexOf('?');
        return query < 0 ? root + path : root.substring(0, query) + path + root.substring(query);
    }

    private static List<Item> facts(Detail detail, Said said) {
        var words = said.words();
        return List.of(
                new Item(words.get("identity.sign-in.name"), detail.signInName()),
                new Item(words.get("identity.account.created"), said.act(detail.createdAt(), detail.createdBy(), "")),
                new Item(
                        words.get("identity.account.last"),
                        said.momentOr(detail.signedInAt(), "identity.account.never")),
                new Item(
                        words.get("identity.account.password"),
                        words.get(
                                detail.hasPassword()
                                        ? "identity.account.password.set"
                                        : "identity.account.password.none")));
    }

    private static @Nullable String disabled(Detail detail, Said said) {
        var record = detail.disablement();
        return record == null ? null : said.act(record.at(), record.by(), record.reasonKey());
    }

    private static Table ended(Detail detail, Said said) {
        var words = said.words();
        var lines = detail.assignments().stream()
                .filter(assignment -> assignment.endedAt() != null)
                .map(assignment -> new Table.Line(
                        null,
                        List.of(
                                said.title(assignment),
                                said.act(assignment.at(), assignment.by(), assignment.reasonKey()),
                                said.act(
                                        Objects.requireNonNull(assignment.endedAt()),
                                        assignment.endedBy(),
                                        Objects.requireNonNullElse(assignment.endedReasonKey(), "")))))
                .toList();
        return new Table(
                words.get("identity.account.ended"),
                columns(words, "identity.form.role", "identity.account.given", "identity.account.ended-when"),
                lines);
    }

    private static Table codes(Detail detail, Said said) {
        var words = said.words();
        var lines = detail.codes().stream()
                .map(code -> new Table.Line(
                        null,
                        List.of(
                                words.get(code.purpose().key()),
                                said.act(code.issuedAt(), code.issuedBy(), ""),
                                said.state(code))))
                .toList();
        return new Table(
                words.get("identity.account.codes"),
                columns(words, "identity.code.purpose", "identity.code.issued", "identity.code.state"),
                lines);
    }

    private static List<Table.Column> columns(Words words, String... keys) {
        return Stream.of(keys)
                .map(key -> new Table.Column(words.get(key), false))
                .toList();
    }

    private Map<OrganizationId, String> places(Detail detail) {
        return organizations.names(
                detail.assignments().stream().map(Assignment::organization).collect(Collectors.toSet()));
    }

    private Map<AccountId, String> people(Detail detail) {
        var people = new ArrayList<@Nullable AccountId>();
        people.add(detail.createdBy());
        detail.assignments().forEach(assignment -> {
            people.add(assignment.by());
            people.add(assignment.endedBy());
        });
        detail.codes().forEach(code -> people.add(code.issuedBy()));
        var disablement = detail.disablement();
        people.add(disablement == null ? null : disablement.by());
        var known = new HashSet<AccountId>();
        for (var person : people) {
            if (person != null) {
                known.add(person);
            }
        }
        return accounts.displayNames(known);
    }

    /** Who, when and why as words. */
    private final class Said {
        private final Words words;
        private final Map<OrganizationId, String> places;
        private final Map<AccountId, String> people;

        Said(Words words, Map<OrganizationId, String> places, Map<AccountId, String> people) {
            this.words = words;
            this.places = places;
            this.people = people;
        }

        Words words() {
            return words;
        }

        String title(Assignment assignment) {
            return words.get(
                    "identity.role-at",
                    places.getOrDefault(assignment.organization(), "?"),
                    words.get(assignment.role().key()));
        }

        String act(Instant at, @Nullable AccountId by, String reasonKey) {
            var who = by == null ? words.get("identity.account.the-system") : people.getOrDefault(by, "?");
            var said = words.get("identity.account.act", moments.at(at, words), who);
            return reasonKey.isEmpty() ? said : said + " · " + words.get(reasonKey);
        }

        String momentOr(@Nullable Instant moment, String elseKey) {
            return moment == null ? words.get(elseKey) : moments.at(moment, words);
        }

        String state(Code code) {
            if (code.usedAt() != null) {
                return words.get("identity.code.used", moments.at(code.usedAt(), words));
            }
            if (code.withdrawnAt() != null) {
                return words.get("identity.code.withdrawn", moments.at(code.withdrawnAt(), words));
            }
            return words.get("identity.code.until", momentOr(code.expiresAt(), "identity.account.never"));
        }
    }
}
