package org.niangjia.consultation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.niangjia.consultation.store.FollowStore;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.OpenedToken;
import org.niangjia.vault.SealedTokens;
import org.niangjia.vault.Vault;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looking by a receipt opens a visit: a sealed token that says which request, and a row that says it is alive. A copy of
 * everything has tokens of its own kind: with an open visit nobody gets one.
 */
@Component
class Visits {
    static final Duration LENGTH = Duration.ofMinutes(20);

    private static final Viewer.Job SWEEP = new Viewer.Job("visit-sweep");

    private final FollowStore store;
    private final ViewerTransactions transactions;
    private final SealedTokens looks;
    private final SealedTokens copies;
    private final InstantSource clock;

    Visits(FollowStore store, ViewerTransactions transactions, Vault vault, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.looks = vault.tokens("consultation.follow");
        this.copies = vault.tokens("consultation.copy");
        this.clock = clock;
    }

    String start(RequestId request) {
        return start(looks, request);
    }

    /** For one look at everything. */
    String startCopy(RequestId request) {
        return start(copies, request);
    }

    private String start(SealedTokens tokens, RequestId request) {
        var visit = tokens.issue(request.toString(), LENGTH);
        if (tokens.open(visit) instanceof OpenedToken.Valid token) {
            transactions.as(
                    holder(request),
                    () -> store.start(tokens.fingerprint(token), request, WorkingCalendar.day(clock.instant())));
        }
        return visit;
    }

    /** The request of a visit that is still open. */
    Optional<RequestId> find(String visit) {
        if (!(looks.open(visit) instanceof OpenedToken.Valid token)) {
            return Optional.empty();
        }
        var alive = transactions.as(new Viewer.Visitor(), () -> store.isAlive(looks.fingerprint(token)));
        return alive ? Optional.of(request(token)) : Optional.empty();
    }

    /** The work is done as the receipt holder, and once: of two who come at the same moment one gets nothing. */
    <T> Optional<T> once(String copy, Function<RequestId, Optional<T>> work) {
        if (!(copies.open(copy) instanceof OpenedToken.Valid token)) {
            return Optional.empty();
        }
        return transactions.as(new Viewer.Visitor(), () -> {
            if (!store.end(copies.fingerprint(token))) {
                return Optional.empty();
            }
            var request = request(token);
            transactions.look(RowSight.of(holder(request)));
            return work.apply(request);
        });
    }

    /** Of either kind. */
    void end(String visit) {
        for (var tokens : List.of(looks, copies)) {
            if (tokens.open(visit) instanceof OpenedToken.Valid token) {
                transactions.as(new Viewer.Visitor(), () -> store.end(tokens.fingerprint(token)));
            }
        }
    }

    private static RequestId request(OpenedToken.Valid token) {
        return new RequestId(UUID.fromString(token.payload()));
    }

    /** Within the transaction in which it ends for her. */
    void endAll(RequestId request) {
        store.endAll(request);
    }

    /**
     * Forgets visits that ended by themselves: on which day someone looked is nobody's business afterwards. One that
     * began before midnight may still be open, so yesterday's are kept.
     */
    @Scheduled(fixedDelay = 3_600_000)
    void sweep() {
        var yesterday = WorkingCalendar.day(clock.instant()).minusDays(1);
        transactions.as(SWEEP, () -> store.forgetBefore(yesterday));
    }

    static Viewer.ReceiptHolder holder(RequestId id) {
        return new Viewer.ReceiptHolder(id.value());
    }
}
