package org.niangjia.consultation.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.shared.OrganizationId;
import org.niangjia.vault.Ciphertext;
import org.niangjia.vault.DataKey;
import org.niangjia.vault.HeldKeys;
import org.niangjia.vault.Holding;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens what tells of a request without anybody's words. Whoever works through her list comes back to it every few
 * moments, and opening is the dearest part of it: a header that was opened stays known for a minute
 * (docs/decisions/010-opened-headers.md).
 */
@Component
class Summaries {
    static final Duration KNOWN = Duration.ofMinutes(1);
    private static final int MOST = 5_000;

    private final Vault vault;
    private final JsonMapper json;
    private final Cache<Sealed, Header> known;

    @Autowired
    Summaries(Vault vault, JsonMapper json) {
        this(vault, json, Ticker.systemTicker());
    }

    /** The ticker knows nothing of the time of day, so that a clock that is set makes nothing stay longer. */
    Summaries(Vault vault, JsonMapper json, Ticker ticker) {
        this.vault = vault;
        this.json = json;
        known = Caffeine.newBuilder()
                .expireAfterWrite(KNOWN)
                .maximumSize(MOST)
                .ticker(ticker)
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    Request.Summary open(StoredSummary stored) {
        return open(stored, () -> vault.unwrap(stored.key(), stored.holding()));
    }

    /** Without keeping it known: a job that goes through all of them would drive out what officers work on. */
    Request.Summary openOnce(StoredSummary stored) {
        return stored.opened(header(stored, vault.unwrap(stored.key(), stored.holding())));
    }

    /** All of one desk: the key that wraps theirs is derived once. One that does not open hides none of the others. */
    List<Request.Summary> open(OrganizationId desk, List<StoredSummary> stored) {
        return opened(
                desk,
                stored,
                (each, keys) ->
                        open(each, () -> keys.unwrap(each.key(), each.id().value())));
    }

    /** All of one desk, and again without keeping them known. */
    List<Request.Summary> openOnce(OrganizationId desk, List<StoredSummary> stored) {
        return opened(
                desk,
                stored,
                (each, keys) -> each.opened(
                        header(each, keys.unwrap(each.key(), each.id().value()))));
    }

    private interface Opening {
        Request.Summary opened(StoredSummary stored, HeldKeys keys);
    }

    private List<Request.Summary> opened(OrganizationId desk, List<StoredSummary> stored, Opening opening) {
        try (var keys = vault.heldBy(desk.value())) {
            return stored.stream()
                    .flatMap(each ->
                            IfItOpens.opened(each.id(), "its desk does not see it", () -> opening.opened(each, keys))
                                    .stream())
                    .toList();
        }
    }

    /** All on which it depends whether and how it opens: another place or another key is looked at anew. */
    private record Sealed(Holding holding, Ciphertext key, Ciphertext header) {}

    private Request.Summary open(StoredSummary stored, Supplier<DataKey> key) {
        var seal = new Sealed(stored.holding(), stored.key(), stored.header());
        return stored.opened(known.get(seal, unknown -> header(stored, key.get())));
    }

    private Header header(StoredSummary stored, DataKey key) {
        try (var envelope = new Envelope(stored.id(), key, json)) {
            return envelope.header(stored.header());
        }
    }

    /** How many headers lie open in memory. */
    long known() {
        known.cleanUp();
        return known.estimatedSize();
    }
}
