package org.niangjia.consultation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.store.FollowStore;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.OpenedToken;
import org.niangjia.vault.SealedTokens;
import org.niangjia.vault.Vault;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looking by a receipt opens a visit: a sealed token that says which request, and a row that says it is alive. */
@Component
class Visits {
    static final Duration LENGTH = Duration.ofMinutes(20);

    private static final Viewer.Job SWEEP = new Viewer.Job("visit-sweep");

    private final FollowStore store;
    private final ViewerTransactions transactions;
    private final SealedTokens tokens;
    private final InstantSource clock;

    Visits(FollowStore store, ViewerTransactions transactions, Vault vault, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.tokens = vault.tokens("consultation.follow");
        this.clock = clock;
    }

    String start(RequestId request) {
        var visit = tokens.issue(request.toString(), LENGTH);
        if (tokens.open(visit) instanceof OpenedToken.Valid token) {
            transactions.as(
                    holder(request),
                    () -> store.start(tokens.fingerprint(token), request, DueTimes.day(clock.instant())));
        }
        return visit;
    }

    /** The request of a visit that is still open. */
    Optional<RequestId> find(String visit) {
        if (!(tokens.open(visit) instanceof OpenedToken.Valid token)) {
            return Optional.empty();
        }
        var alive = transactions.as(new Viewer.Visitor(), () -> store.isAlive(tokens.fingerprint(token)));
        return alive ? Optional.of(new RequestId(UUID.fromString(token.payload()))) : Optional.empty();
    }

    void end(String visit) {
        if (tokens.open(visit) instanceof OpenedToken.Valid token) {
            transactions.as(new Viewer.Visitor(), () -> store.end(tokens.fingerprint(token)));
        }
    }

    /** Within the transaction that deletes the request. */
    void endAll(RequestId request) {
        store.endAll(request);
    }

    /**
     * Forgets visits that ended by themselves: on which day someone looked is nobody's business afterwards. One that
     * began before midnight may still be open, so yesterday's are kept.
     */
    @Scheduled(fixedDelay = 3_600_000)
    void sweep() {
        var yesterday = DueTimes.day(clock.instant()).minusDays(1);
        transactions.as(SWEEP, () -> store.forgetBefore(yesterday));
    }

    static Viewer.ReceiptHolder holder(RequestId id) {
        return new Viewer.ReceiptHolder(id.value());
    }
}
