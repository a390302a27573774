package org.niangjia.consultation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.consultation.model.Answering;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.store.WaitingRequests.Row;
import org.niangjia.identity.Accounts;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;

/** Who has what waits, at one moment: what is in the hands of somebody who answers there no more is nobody's. */
final class Hands {
    private final Accounts accounts;
    private final Map<AccountId, Set<OrganizationId>> desks = new HashMap<>();

    Hands(Accounts accounts) {
        this.accounts = accounts;
    }

    /** All at once: one by one they would be as many questions as officers. */
    void learn(Collection<Row> rows) {
        var unknown = rows.stream()
                .filter(row -> row.state() == State.IN_HAND)
                .map(Row::assignee)
                .filter(Objects::nonNull)
                .filter(assignee -> !desks.containsKey(assignee))
                .collect(Collectors.toSet());
        var found = accounts.desks(unknown);
        unknown.forEach(assignee -> desks.put(assignee, found.getOrDefault(assignee, Set.of())));
    }

    /** Of a row that was learned of. */
    boolean isLeft(Row row) {
        return at(row.desk()).isLeft(row.state(), row.assignee());
    }

    /** Where a row that was learned of stands for its desk. */
    State state(Row row) {
        return at(row.desk()).state(row.state(), row.assignee());
    }

    private Answering at(OrganizationId desk) {
        return account -> desks.getOrDefault(account, Set.of()).contains(desk);
    }
}
