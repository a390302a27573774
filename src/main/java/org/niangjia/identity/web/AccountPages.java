package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.niangjia.identity.store.AccountDetails.Assignment;
import org.niangjia.identity.store.AccountDetails.Detail;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Pager;
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
        var said = new Said(words, moments, places(detail), people(detail));
        var root = frames.frame(request).link("/desk/accounts/" + detail.account());
        var live = detail.assignments().stream()
                .filter(assignment -> assignment.endedAt() == null)
                .map(assignment -> new AccountPage.Held(
                        said.title(assignment),
                        said.given(assignment),
                        assignment.moves().stream().map(said::moved).toList(),
                        under(root, "/assignments/" + assignment.id() + "/end"),
                        assignment.role().isAdministrator()
                                ? null
                                : under(root, "/assignments/" + assignment.id() + "/last-day")))
                .toList();
        var hasFactor = detail.secondFactorSince() != null || detail.passkeys() > 0;
        var acts = detail.account().equals(viewer.account())
                ? null
                : acts(root, form, hasFactor, detail.signOnSince() != null);
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

    /** Which page of a list was asked for; what is no number is the first. */
    static int number(String page) {
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
    }

    /** Null: there is but one page. */
    @Nullable
    Pager pager(HttpServletRequest request, String path, int page, boolean more) {
        if (page == 0 && !more) {
            return null;
        }
        return new Pager(
                frames.words(request).get("identity.accounts.page", page + 1),
                page == 0 ? null : frames.frame(request).link(path + "?page=" + (page - 1)),
                more ? frames.frame(request).link(path + "?page=" + (page + 1)) : null);
    }

    private static AccountPage.Acts acts(String root, RoleForm form, boolean hasFactor, boolean hasSignOn) {
        return new AccountPage.Acts(
                form,
                under(root, "/assignments"),
                under(root, "/disablement"),
                under(root, "/disablement/end"),
                under(root, "/reset"),
                hasFactor ? under(root, "/second-factor/end") : null,
                hasSignOn ? under(root, "/sign-on/end") : null);
    }

    private static String under(String root, String path) {
        var query = root.indexOf('?');
        return query < 0 ? root + path : root.substring(0, query) + path + root.substring(query);
    }

    private static List<Item> facts(Detail detail, Said said) {
        var words = said.words();
        var facts = new ArrayList<>(List.of(
                new Item(words.get("identity.sign-in.name"), detail.signInName()),
                new Item(words.get("identity.account.created"), said.act(detail.createdAt(), detail.createdBy(), "")),
                new Item(
                        words.get("identity.account.last"),
                        said.momentOr(detail.signedInAt(), "identity.account.never")),
                new Item(
                        words.get("identity.account.used"), said.momentOr(detail.lastUsed(), "identity.account.never")),
                new Item(words.get("identity.account.password"), password(detail, said)),
                new Item(
                        words.get("identity.account.factor"),
                        said.momentOr(detail.secondFactorSince(), "identity.account.factor.none")),
                new Item(words.get("identity.passkeys.title"), String.valueOf(detail.passkeys()))));
        if (detail.signOnSince() != null) {
            facts.add(new Item(
                    words.get("identity.sign-on.title"),
                    said.momentOr(detail.signOnSince(), "identity.account.never")));
        }
        return facts;
    }

    private static String password(Detail detail, Said said) {
        if (detail.hasPassword()) {
            return said.words().get("identity.account.password.set");
        }
        return detail.guessedAt() == null
                ? said.words().get("identity.account.password.none")
                : said.words()
                        .get(
                                "identity.account.password.guessed",
                                said.momentOr(detail.guessedAt(), "identity.account.never"));
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
                                said.given(assignment),
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
            assignment.moves().forEach(move -> people.add(move.by()));
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
}
