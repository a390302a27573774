package org.niangjia.shared.store;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.niangjia.shared.OrganizationId;

/** One after the other at each organisation, of those who do the same. */
public final class Turns {
    private Turns() {}

    /**
     * Until the running transaction ends no other that takes its turn there goes on.
     *
     * @param what they do
     */
    public static void take(DSLContext sql, String what, OrganizationId organization) {
        sql.select(function(
                        name("pg_advisory_xact_lock"),
                        SQLDataType.OTHER,
                        val(organization.value().getLeastSignificantBits() ^ what.hashCode())))
                .fetch();
    }
}
