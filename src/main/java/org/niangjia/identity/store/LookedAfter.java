package org.niangjia.identity.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.ASSIGNMENT;

import org.jooq.Condition;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * The accounts that a security administrator looks after: those who hold or held a role in her territory and hold none
 * outside it. Else the county's administrator could reset the password of someone who is also at the province.
 */
@Component
final class LookedAfter {
    private final Territory territory;
    private final HeldRoles held;

    LookedAfter(Territory territory, HeldRoles held) {
        this.territory = territory;
        this.held = held;
    }

    Condition by(Viewer.Officer viewer) {
        var reach = viewer.reach(Permission.MANAGE_ACCOUNTS).orElseThrow();
        var hers = ASSIGNMENT.ACCOUNT_ID.eq(ACCOUNT.ID);
        var covered = territory.covers(reach, ASSIGNMENT.ORGANIZATION_ID);
        return exists(selectOne().from(ASSIGNMENT).where(hers, covered))
                .and(not(exists(selectOne().from(ASSIGNMENT).where(hers, held.now(), not(covered)))));
    }
}
