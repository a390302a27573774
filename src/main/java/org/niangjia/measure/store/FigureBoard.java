package org.niangjia.measure.store;

import static org.niangjia.measure.store.Tables.FIGURE;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.niangjia.measure.MeasureId;
import org.niangjia.measure.model.Amount;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Repository;

/** Figures as they are shown: read where they stand, never summed. */
@Repository
public class FigureBoard {
    private final DSLContext sql;

    public FigureBoard(DSLContext sql) {
        this.sql = sql;
    }

    public record Shown(OrganizationId organization, MeasureId measure, Amount own, Amount total) {}

    /** What is nowhere written is none. */
    public List<Shown> list(Collection<OrganizationId> organizations, Collection<MeasureId> measures, String period) {
        return sql.selectFrom(FIGURE)
                .where(FIGURE.ORGANIZATION_ID.in(
                        organizations.stream().map(OrganizationId::value).toArray(UUID[]::new)))
                .and(FIGURE.MEASURE.in(measures.stream().map(MeasureId::value).toList()))
                .and(FIGURE.PERIOD.eq(period))
                .fetch(row -> new Shown(
                        new OrganizationId(row.getOrganizationId()),
                        new MeasureId(row.getMeasure()),
                        new Amount(row.getOwnCertain(), row.getOwnPossible(), row.getOwnKept()),
                        new Amount(row.getCertain(), row.getPossible(), row.getKept())));
    }
}
