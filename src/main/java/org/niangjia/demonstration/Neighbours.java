package org.niangjia.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.CoverageChanges;
import org.niangjia.unit.Described;
import org.niangjia.unit.UnitChanges;
import org.niangjia.unit.UnitChanges.Counted;
import org.niangjia.unit.UnitOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Which units there are in the demonstration; all of them are invented. */
@Component
@ConditionalOnProperty("niangjia.demonstration")
class Neighbours {
    private static final LocalDate COUNTED = LocalDate.of(2026, 3, 8);

    private final UnitChanges changes;
    private final CoverageChanges coverage;

    Neighbours(UnitChanges changes, CoverageChanges coverage) {
        this.changes = changes;
        this.coverage = coverage;
    }

    /** @param has the kind of its women's organisation; null: none */
    private record Neighbour(
            String region,
            String name,
            String kind,
            @Nullable String ownership,
            @Nullable Integer women,
            @Nullable String has) {}

    private static final List<Neighbour> ALL = List.of(
            new Neighbour(Cast.TOWNSHIP, "兴安街道第二小学", "school", "state", 46, "womens_committee"),
            new Neighbour(Cast.TOWNSHIP, "兴安街道卫生服务中心", "institution", "state", 31, "womens_committee"),
            new Neighbour(Cast.TOWNSHIP, "塔拉乳业有限公司", "enterprise", "non_public", 58, "union_womens_committee"),
            new Neighbour(Cast.TOWNSHIP, "草原红绣坊", "cooperative", "collective", 23, null),
            new Neighbour(Cast.TOWNSHIP, "金色年华家政服务部", "new_economic", "non_public", 8, "womens_group"),
            new Neighbour(Cast.TOWNSHIP, "北斗快递兴安站", "new_economic", "non_public", null, null),
            new Neighbour(Cast.COMMUNITY, "富民社区第一网格", "grid", null, null, "womens_group"),
            new Neighbour(Cast.COMMUNITY, "富民社区第二网格", "grid", null, null, null));

    void list(Officer officer) {
        ALL.forEach(each -> list(officer, each));
        changes.survey(officer, Cast.at(Cast.TOWNSHIP));
        changes.survey(officer, Cast.at(Cast.COMMUNITY));
    }

    private void list(Officer officer, Neighbour each) {
        var described = new Described(each.name(), each.kind(), each.ownership(), null);
        var count = each.women() == null ? null : new Counted(COUNTED, each.women());
        var listed = changes.list(officer, Cast.at(each.region()), described, count);
        if (listed instanceof UnitOutcome.Done(var unit) && each.has() != null) {
            var joined = new Joined(each.has(), null, "single", LocalDate.of(2023, 5, 1), "");
            coverage.join(officer, unit, 1, joined);
        }
    }
}
