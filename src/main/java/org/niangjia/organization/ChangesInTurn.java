package org.niangjia.organization;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.measure.Marks;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Component;

/**
 * The way of every change of what is kept of an organisation, for the modules that keep it: one at a time there, in one
 * transaction with its audit row and its mark. What is refused leaves nothing; what is not hers to change stands in the
 * record.
 */
@Component
public class ChangesInTurn {
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final Marks marks;

    ChangesInTurn(ViewerTransactions transactions, Audit audit, Marks marks) {
        this.transactions = transactions;
        this.audit = audit;
        this.marks = marks;
    }

    /**
     * What is changed.
     *
     * @param module whose views count it
     * @param kind of thing, for the record
     * @param turn waits until nobody else changes it
     * @param hers whether the officer keeps it, once it is her turn: what ended meanwhile she does not
     */
    public record Kept(String module, String kind, OrganizationId at, Runnable turn, BooleanSupplier hers) {}

    /**
     * @param done which one was changed; empty: it was refused
     * @return empty: it is not hers to change
     */
    public <T> Optional<T> make(
            Officer officer, Kept kept, String act, Supplier<T> work, Function<T, Optional<UUID>> done) {
        var outcome = transactions.<Optional<T>>as(
                officer,
                () -> {
                    kept.turn().run();
                    if (!kept.hers().getAsBoolean()) {
                        return Optional.empty();
                    }
                    var made = work.get();
                    done.apply(made).ifPresent(id -> {
                        audit.done(officer, AuditedAct.of(act, kept.kind(), id, kept.at()));
                        marks.mark(kept.module(), kept.at());
                    });
                    return Optional.of(made);
                },
                made -> made.flatMap(done).isEmpty());
        if (outcome.isEmpty()) {
            audit.refused(officer, new AuditedAct(act, kept.kind(), null, kept.at(), ""));
        }
        return outcome;
    }
}
