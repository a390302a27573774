package org.niangjia.identity;

import static org.niangjia.shared.Permission.ANSWER_REQUESTS;
import static org.niangjia.shared.Permission.CHANGE_TREE;
import static org.niangjia.shared.Permission.EDIT_PUBLIC_PAGE;
import static org.niangjia.shared.Permission.HOLD_REQUESTS;
import static org.niangjia.shared.Permission.KEEP_SEATS;
import static org.niangjia.shared.Permission.KEEP_UNITS;
import static org.niangjia.shared.Permission.MANAGE_ACCOUNTS;
import static org.niangjia.shared.Permission.OPERATE;
import static org.niangjia.shared.Permission.READ_AUDIT;
import static org.niangjia.shared.Permission.READ_TELEPHONES;
import static org.niangjia.shared.Permission.SEE_COUNTERS;
import static org.niangjia.shared.Permission.SEE_SEATS;
import static org.niangjia.shared.Permission.SEE_TREE;
import static org.niangjia.shared.Reach.Extent.COUNTERS_ONLY;
import static org.niangjia.shared.Reach.Extent.OWN;
import static org.niangjia.shared.Reach.Extent.OWN_AND_BELOW;

import java.util.Locale;
import java.util.Map;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Reach.Extent;

/** What a person is at an organisation, as permissions with their reach. */
public enum Role {
    /** 主席: answers at her own federation's desk, decides there what is held, and writes its public page. */
    CHAIR(Map.of(
            ANSWER_REQUESTS, OWN,
            HOLD_REQUESTS, OWN,
            EDIT_PUBLIC_PAGE, OWN,
            SEE_COUNTERS, COUNTERS_ONLY,
            SEE_TREE, OWN_AND_BELOW,
            SEE_SEATS, OWN_AND_BELOW,
            KEEP_SEATS, OWN_AND_BELOW,
            KEEP_UNITS, OWN_AND_BELOW,
            READ_TELEPHONES, OWN_AND_BELOW)),
    /** 干部: answers at her own federation's desk. */
    OFFICER(Map.of(
            ANSWER_REQUESTS, OWN,
            EDIT_PUBLIC_PAGE, OWN,
            SEE_TREE, OWN_AND_BELOW,
            SEE_SEATS, OWN_AND_BELOW,
            KEEP_SEATS, OWN_AND_BELOW,
            KEEP_UNITS, OWN_AND_BELOW,
            READ_TELEPHONES, OWN_AND_BELOW)),
    /** Sees that nothing waits too long, here and below; opens no request. */
    SUPERVISOR(Map.of(SEE_COUNTERS, COUNTERS_ONLY, SEE_TREE, OWN_AND_BELOW, SEE_SEATS, OWN_AND_BELOW)),
    LEADER(Map.of(SEE_COUNTERS, COUNTERS_ONLY, SEE_TREE, OWN_AND_BELOW, SEE_SEATS, OWN_AND_BELOW)),
    // Three administrators are never one account (safety.md 12; GB/T 22239-2019 三权分立).
    SYSTEM_ADMINISTRATOR(Map.of(OPERATE, OWN)),
    SECURITY_ADMINISTRATOR(Map.of(MANAGE_ACCOUNTS, OWN_AND_BELOW)),
    AUDIT_ADMINISTRATOR(Map.of(READ_AUDIT, OWN)),
    /** 组织部: keeps the tree below her own federation, and who sits where; opens no request, and no telephone number. */
    ORGANIZER(Map.of(
            SEE_TREE, OWN_AND_BELOW,
            CHANGE_TREE, OWN_AND_BELOW,
            SEE_SEATS, OWN_AND_BELOW,
            KEEP_SEATS, OWN_AND_BELOW,
            KEEP_UNITS, OWN_AND_BELOW));

    @SuppressWarnings("ImmutableEnumChecker") // Map.of is immutable
    private final Map<Permission, Extent> permissions;

    Role(Map<Permission, Extent> permissions) {
        this.permissions = permissions;
    }

    public Map<Permission, Extent> permissions() {
        return permissions;
    }

    /** Elsewhere than at the root a role that is for the root only is a title without rights. */
    public Map<Permission, Extent> permissions(boolean atRoot) {
        return atRoot || !isForRootOnly() ? permissions : Map.of();
    }

    /**
     * There is one audit record and one machine, and both are the whole country's: whoever appoints in a village must
     * not give them away there.
     */
    public boolean isForRootOnly() {
        return this == SYSTEM_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
    }

    public boolean readsStories() {
        return permissions.containsKey(ANSWER_REQUESTS);
    }

    public boolean isAdministrator() {
        return this == SYSTEM_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
    }

    /** An administrator's account holds nothing else, and no account is two administrators. */
    public boolean goesWith(Role other) {
        return this == other || !(isAdministrator() || other.isAdministrator());
    }

    /** Key of the role's name in the message files. */
    public String key() {
        return "identity.role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the line that says what the role does. */
    public String hintKey() {
        return key() + ".hint";
    }
}
