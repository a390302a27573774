package org.niangjia.proof.rls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the catalogue says of the second wall; the cells themselves are {@code ./niangjia prove rls}. */
class WallsTest {
    /** Nobody who is a person passes by what she is alone. */
    private static final Set<String> NO_PERSONS = Set.of("job", "door", "attention", "retention");
    /** What a desk offers to the desks below tells of nobody. */
    private static final Set<String> OF_NOBODY = Set.of("consultation.wording offered_below");

    @Test
    void thereIsNoWayAroundAWall() throws SQLException {
        assertThat(House.furnished().holes()).isEmpty();
    }

    @Test
    void everyTableBehindAWallIsSeenByThoseWhoseRowsTheyAre() throws SQLException {
        var house = House.furnished();
        assertThat(house.tables()).hasSizeGreaterThan(5).contains("consultation.request");
        assertThat(new Cells(house, house.policies()).blind()).isEmpty();
    }

    @Test
    void noPersonPassesByHerKindAlone() throws SQLException {
        var passing = House.furnished().policies().stream()
                .filter(Policy::isByKindAlone)
                .filter(policy -> !OF_NOBODY.contains(policy.table() + " " + policy.name()))
                .toList();
        assertThat(passing)
                .isNotEmpty()
                .allSatisfy(policy -> assertThat(NO_PERSONS)
                        .as(policy.table() + " " + policy.name())
                        .containsAll(policy.kinds()));
    }

    @Test
    void waysAroundAreFound() throws SQLException {
        var house = House.furnished();
        house.spoil(
                "alter table consultation.step no force row level security",
                "alter table consultation.message disable row level security",
                "create function shared.lent() returns int security definer language sql return 1",
                "grant execute on function shared.lent() to niangjia_app",
                "create view consultation.owners as select * from consultation.request",
                "create materialized view consultation.kept as select * from consultation.request",
                "grant create on schema consultation to niangjia_app",
                "create publication away for table consultation.request");
        assertThat(house.holes()).hasSize(7);
    }
}
