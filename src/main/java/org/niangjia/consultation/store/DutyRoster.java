package org.niangjia.consultation.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.niangjia.consultation.store.Tables.DUTY;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Repository;

/** Who is on duty at a desk, for whoever asks whether anybody is there: the jobs, and she who writes. */
@Repository
public class DutyRoster {
    private static final Viewer.Job ATTENDANCE = new Viewer.Job("attendance");

    private final ViewerTransactions transactions;
    private final DSLContext sql;

    DutyRoster(ViewerTransactions transactions, DSLContext sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    public Set<AccountId> onDuty(OrganizationId desk, LocalDate day) {
        return officers(desk, day, noCondition());
    }

    public Set<AccountId> roundTheClock(OrganizationId desk, LocalDate day) {
        return officers(desk, day, condition(DUTY.ROUND_THE_CLOCK));
    }

    private Set<AccountId> officers(OrganizationId desk, LocalDate day, Condition hours) {
        return transactions.as(
                ATTENDANCE,
                () -> sql
                        .select(DUTY.ACCOUNT_ID)
                        .from(DUTY)
                        .where(DUTY.ORGANIZATION_ID.eq(desk.value()))
                        .and(DUTY.DAY.eq(day))
                        .and(hours)
                        .and(DUTY.ENDED_AT.isNull())
                        .stream()
                        .map(row -> new AccountId(row.value1()))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
