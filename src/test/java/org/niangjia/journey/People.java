package org.niangjia.journey;

import java.util.Objects;
import org.niangjia.identity.NewAccounts;
import org.niangjia.identity.NewAccounts.Newcomer;
import org.niangjia.identity.Role;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.springframework.core.env.Environment;

/** Who comes to the door and who sits behind it. */
final class People {
    static final String PASSWORD = "menkaizhe-2026";
    static final String TOWNSHIP = "152201003";

    private final Environment environment;
    private final NewAccounts accounts;
    private int colleagues;

    People(Environment environment, NewAccounts accounts) {
        this.environment = environment;
        this.accounts = accounts;
    }

    Woman woman(Setting setting) {
        return new Woman(setting, address());
    }

    Officer officer(String name, Setting setting) {
        var officer = nobodyYet(setting);
        officer.signIn(name, PASSWORD);
        return officer;
    }

    /** In front of the door. */
    Officer nobodyYet(Setting setting) {
        return new Officer(setting, address());
    }

    /** One more officer at the township's desk. */
    Officer colleague(Setting setting) {
        return officer(newColleague(), setting);
    }

    /** Someone new, of whom nobody else knows, at the desk of that region. */
    Officer newcomer(String region, Setting setting) {
        return officer(newOfficer(region), setting);
    }

    private String newColleague() {
        return newOfficer(TOWNSHIP);
    }

    private String newOfficer(String region) {
        var name = "colleague" + ++colleagues;
        var organization = OrganizationId.seeded(Organizations.WOMEN, region);
        var newcomer = new Newcomer(name, "同事" + colleagues, organization, Role.OFFICER);
        accounts.withPassword(new Viewer.Job("journey"), newcomer, PASSWORD);
        return name;
    }

    /** As {@link #colleague}, under the machine's name: no device makes a passkey for a number. */
    Officer colleagueByName(Setting setting) {
        var officer = new Officer(setting, address().replace("127.0.0.1", "localhost"));
        officer.signIn(newColleague(), PASSWORD);
        return officer;
    }

    private String address() {
        return "http://127.0.0.1:" + Objects.requireNonNull(environment.getProperty("local.server.port")) + "/";
    }
}
