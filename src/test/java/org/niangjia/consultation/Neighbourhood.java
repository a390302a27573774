package org.niangjia.consultation;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.niangjia.consultation.HelpDoor.Answer;
import org.niangjia.consultation.SafeContact.Channel;
import org.niangjia.consultation.SafeContact.Consent;
import org.niangjia.consultation.model.Request;
import org.niangjia.identity.NewAccounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.vault.ReceiptCode;

/** Women who ask and officers who answer, at the places of the demonstration: Ulanhot, around and above it. */
public final class Neighbourhood {
    /** 兴安街道, and how other places stand to it. */
    public static final OrganizationId OWN = at("152201003");

    /** 乌兰浩特市, 富民社区, 爱国街道, 林海街道 of 阿尔山市, 东华门街道 of Beijing. */
    public static final OrganizationId ANCESTOR = at("152201");

    public static final OrganizationId DESCENDANT = at("152201003001");
    public static final OrganizationId SIBLING = at("152201001");
    public static final OrganizationId COUSIN = at("152202001");
    public static final OrganizationId FOREIGN = at("110101001");
    public static final OrganizationId NATION = at("");

    static final SafeContact CONTACT =
            new SafeContact(true, "130 0000 0001", Map.of(Channel.TEXT, Consent.YES), "14-16", "送快递的", "不买保险");

    private final Staff staff;
    private final NewAccounts accounts;
    private final HelpDoor door;
    private final Follow follow;
    private final Desk desk;

    Neighbourhood(Staff staff, NewAccounts accounts, HelpDoor door, Follow follow, Desk desk) {
        this.staff = staff;
        this.accounts = accounts;
        this.door = door;
        this.follow = follow;
        this.desk = desk;
    }

    /** What she holds after asking. */
    public record Asking(ReceiptCode code, String formToken, OrganizationId by) {}

    public static OrganizationId at(String region) {
        return OrganizationId.seeded(Organizations.WOMEN, region);
    }

    /** Someone new at a desk, who has signed in just now: the desk is open. */
    public Officer officer(OrganizationId organization, Role role) {
        return officer(onDuty(organization, role), organization, role);
    }

    public Staff.Person onDuty(OrganizationId organization, Role role) {
        var person = staff.person(organization, role);
        accounts.putOnDuty(person.account());
        return person;
    }

    public static Officer officer(Staff.Person person, OrganizationId organization, Role role) {
        return new Officer(person.account(), person.displayName(), organization, role.name(), role.permissions());
    }

    public static Asked asked(OrganizationId wanted, String words) {
        return new Asked("law", "152201003001", wanted, null, new Story(words, "小赵"), CONTACT);
    }

    public Asking ask(OrganizationId wanted, String words) throws InterruptedException {
        return ask(asked(wanted, words));
    }

    public Asking ask(Asked asked) throws InterruptedException {
        return ask(asked, door.newFormToken());
    }

    /** @param token of a form, which may be an earlier version's */
    Asking ask(Asked asked, String token) throws InterruptedException {
        return switch (door.ask(asked, token)) {
            case Answer.Taken taken -> new Asking(taken.code(), token, taken.by());
            case Answer other -> throw new AssertionError(other);
        };
    }

    /** A visit of hers to what she asked. */
    public String visit(Asking asking) throws InterruptedException {
        return switch (follow.lookUp(asking.code().digits())) {
            case Follow.LookUp.Found found -> found.visit();
            case Follow.LookUp other -> throw new AssertionError(other);
        };
    }

    public RequestId id(Asking asking) throws InterruptedException {
        return follow.find(visit(asking)).orElseThrow().id();
    }

    public Request open(Officer officer, RequestId id) {
        return desk.open(officer, id).orElseThrow();
    }

    public int version(Officer officer, RequestId id) {
        return open(officer, id).version();
    }

    static UUID officerOf(Request request) {
        return Objects.requireNonNull(request.assignee());
    }
}
