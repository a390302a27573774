package org.niangjia.consultation.store;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.niangjia.consultation.store.Tables.EXCLUSION;
import static org.niangjia.consultation.store.Tables.REQUEST;

import java.util.Optional;
import org.jooq.Condition;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Viewer.Officer;

/**
 * Which requests an officer sees: those of her own desk from which she did not stand aside. The one rule for lists,
 * counts, numbers and single records (safety.md 9, 11); row-level security says the same once more.
 */
public record DeskSight(OrganizationId organization, AccountId account) {
    /** Empty: she answers no requests. They have no wider reach than the own desk. */
    public static Optional<DeskSight> of(Officer officer) {
        return officer.reach(Permission.ANSWER_REQUESTS)
                .filter(Reach::showsRecords)
                .map(reach -> new DeskSight(reach.at(), officer.account()));
    }

    Condition rows() {
        return REQUEST.ORGANIZATION_ID
                .eq(organization.value())
                .and(RequestStore.ALIVE)
                .and(notExists(selectOne()
                        .from(EXCLUSION)
                        .where(EXCLUSION.ACCOUNT_ID.eq(account.value()))
                        .and(EXCLUSION.REQUEST_ID.eq(REQUEST.ID))));
    }
}
