package org.niangjia.consultation;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.niangjia.consultation.Follow.LookUp;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.KeyedDigest;
import org.niangjia.vault.ReceiptLookup;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Component;

/** Finds the request of a receipt code, whatever it is looked up for. */
@Component
class Codes {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Requests requests;
    private final Keeping keeping;
    private final ViewerTransactions transactions;
    private final Vault vault;

    Codes(Requests requests, Keeping keeping, ViewerTransactions transactions, Vault vault) {
        this.requests = requests;
        this.keeping = keeping;
        this.transactions = transactions;
        this.vault = vault;
    }

    /** @param opening gives the token that her browser holds from then on */
    LookUp lookUp(String typed, Function<RequestId, String> opening) throws InterruptedException {
        return switch (vault.receipts().lookup(typed, LONGEST_WAIT)) {
            case ReceiptLookup.Busy _ -> new LookUp.Busy();
            case ReceiptLookup.Derived derived -> found(derived.candidates(), opening);
        };
    }

    private LookUp found(List<KeyedDigest> candidates, Function<RequestId, String> opening) {
        var sight = RowSight.lookUp(candidates.stream().map(KeyedDigest::bytes).toList());
        return transactions
                .as(sight, () -> requests.findByReceipt(candidates))
                .filter(this::isHers)
                .<LookUp>map(hers -> new LookUp.Found(opening.apply(hers.id())))
                .orElseGet(LookUp.Unknown::new);
    }

    /** Only what ended before its last day was noted has to be opened for it. */
    private boolean isHers(Request.Summary found) {
        var header = found.header();
        return found.state().isOpen() || header.keptUntil() != null
                ? !keeping.isOver(found.state(), header, List.of())
                : transactions
                        .as(Visits.holder(found.id()), () -> requests.find(found.id()))
                        .filter(keeping::isHers)
                        .isPresent();
    }
}
