package org.niangjia.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Reach.Extent;
import org.niangjia.shared.Territory;
import org.springframework.beans.factory.annotation.Autowired;

/** The answer for one record and the condition for a list are the same, on the real tree. */
@CountryTest
class TerritoryTest {
    private static final Field<UUID> ORGANIZATION = field(name("node", "id"), UUID.class);

    private static final List<OrganizationId> PLACES = List.of(
            Neighbourhood.OWN,
            Neighbourhood.ANCESTOR,
            Neighbourhood.DESCENDANT,
            Neighbourhood.SIBLING,
            Neighbourhood.COUSIN,
            Neighbourhood.FOREIGN,
            Neighbourhood.NATION);

    @Autowired
    Territory territory;

    @Autowired
    DSLContext sql;

    @ParameterizedTest
    @EnumSource(Extent.class)
    void oneRecordAndTheListAgree(Extent extent) {
        var reach = new Reach(extent, Neighbourhood.ANCESTOR);
        for (var organization : PLACES) {
            assertThat(territory.covers(reach, organization))
                    .as(extent + " " + organization)
                    .isEqualTo(isListed(reach, organization))
                    .isEqualTo(shown(extent, organization));
            assertThat(territory.counts(reach, organization))
                    .as(extent + " counts " + organization)
                    .isEqualTo(counted(extent, organization));
        }
    }

    private boolean isListed(Reach reach, OrganizationId organization) {
        return sql.fetchExists(sql.selectOne()
                .from(table(name("organization", "node")).as("node"))
                .where(ORGANIZATION.eq(val(organization.value())))
                .and(territory.covers(reach, ORGANIZATION)));
    }

    private static boolean shown(Extent extent, OrganizationId organization) {
        return extent != Extent.COUNTERS_ONLY && counted(extent, organization);
    }

    /** 乌兰浩特市 itself, and with the wider reaches its street, the street's neighbour and its community. */
    private static boolean counted(Extent extent, OrganizationId organization) {
        var below = organization.equals(Neighbourhood.OWN)
                || organization.equals(Neighbourhood.SIBLING)
                || organization.equals(Neighbourhood.DESCENDANT);
        return organization.equals(Neighbourhood.ANCESTOR) || extent != Extent.OWN && below;
    }
}
