package org.niangjia.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.OpenDesks.Desk;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Rank;
import org.niangjia.identity.Accounts;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Service;

/**
 * Who can take a request over: someone is there who did not stand aside from it, and it is no lower than the level that
 * she chose. A request never goes where nobody would find it.
 */
@Service
public class ReceivingDesks {
    private static final int MOST_NEIGHBOURS = 200;

    private final OpenDesks desks;
    private final Organizations organizations;
    private final Accounts accounts;

    ReceivingDesks(OpenDesks desks, Organizations organizations, Accounts accounts) {
        this.desks = desks;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    /**
     * Around a desk: upwards, below, beside.
     *
     * @param shut near too, but nobody there can take it
     * @param above of the shut ones, those upwards, if she stands aside and nobody near can take it: there it waits
     */
    public record Near(List<Organization> open, List<Organization> shut, List<Organization> above) {
        /** Among which the officer chooses. */
        public List<Organization> choices() {
            return open.isEmpty() ? above : open;
        }
    }

    /** @param standsAside a colleague at the same desk is a choice too */
    Near near(Officer officer, Header header, Set<AccountId> aside, boolean standsAside) {
        var upwards = organizations.withAncestors(officer.organization());
        var around = around(upwards).stream()
                .filter(each -> standsAside || !each.id().equals(officer.organization()))
                .filter(each -> mayGo(header, each))
                .toList();
        var states = desks.withState(around, standsAside ? and(aside, officer.account()) : aside);
        var open = states.stream().filter(Desk::open).map(Desk::organization).toList();
        var shut = states.stream()
                .filter(desk -> !desk.open())
                .map(Desk::organization)
                .toList();
        return new Near(open, shut, standsAside && open.isEmpty() ? above(upwards, shut) : List.of());
    }

    private static boolean mayGo(Header header, Organization to) {
        return to.isOfAPlace() && header.mayGoTo(Rank.of(to));
    }

    private static List<Organization> above(List<Organization> upwards, List<Organization> shut) {
        return shut.stream()
                .filter(upwards.subList(1, upwards.size())::contains)
                .toList();
    }

    /** Why it cannot go there, as a message key; null: it can. */
    @Nullable
    String refusal(Header header, OrganizationId to, Set<AccountId> aside) {
        var receiver = organizations.find(to).filter(Organization::isOfAPlace).orElse(null);
        if (receiver == null) {
            return "consultation.desk.receiver-missing";
        }
        if (!header.mayGoTo(Rank.of(receiver))) {
            return "consultation.desk.receiver-too-low";
        }
        var open = desks.withState(List.of(receiver), aside).getFirst().open();
        return open ? null : "consultation.desk.receiver-shut";
    }

    /** The same for what may be held: where nobody decides on it, nobody could let it go. */
    @Nullable
    String refusal(Header header, OrganizationId to, Set<AccountId> aside, LocalDate today) {
        var refusal = refusal(header, to, aside);
        if (refusal != null) {
            return refusal;
        }
        return isHeldByNobody(header, to, aside, today) ? "consultation.desk.receiver-no-holder" : null;
    }

    /** Whether a double can go where the other one goes; that one found out whether somebody is there. */
    boolean mayFollow(Header header, OrganizationId to, Set<AccountId> aside, LocalDate today) {
        return organizations.find(to).filter(there -> mayGo(header, there)).isPresent()
                && !isHeldByNobody(header, to, aside, today);
    }

    private boolean isHeldByNobody(Header header, OrganizationId to, Set<AccountId> aside, LocalDate today) {
        return header.isHeld(today) && !accounts.hasOneWho(Permission.HOLD_REQUESTS, to, aside);
    }

    /**
     * The same for an officer who stands aside. Where nobody else is near it goes up and waits there: she who knows her
     * must not keep it.
     *
     * @param aside who stood aside before
     */
    @Nullable
    String refusalAside(Officer officer, Header header, OrganizationId to, Set<AccountId> aside) {
        var refusal = refusal(header, to, and(aside, officer.account()));
        if (refusal == null) {
            return null;
        }
        return near(officer, header, aside, true).choices().stream()
                        .anyMatch(each -> each.id().equals(to))
                ? null
                : refusal;
    }

    private static Set<AccountId> and(Set<AccountId> aside, AccountId officer) {
        var all = new HashSet<>(aside);
        all.add(officer);
        return all;
    }

    /** @param upwards her own and all above it */
    private List<Organization> around(List<Organization> upwards) {
        var around = new ArrayList<>(upwards);
        var own = around.getFirst();
        var siblings = own.parent().stream()
                .flatMap(parent -> organizations.children(parent, 0, MOST_NEIGHBOURS).stream())
                .filter(sibling -> !sibling.id().equals(own.id()));
        Stream.concat(organizations.children(own.id(), 0, MOST_NEIGHBOURS).stream(), siblings)
                .forEach(around::add);
        return around;
    }
}
