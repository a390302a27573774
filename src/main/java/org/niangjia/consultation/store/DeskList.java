package org.niangjia.consultation.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.niangjia.vault.HeldKeys;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The list of a desk, in the order in which it should work. */
@Repository
public class DeskList {
    private static final int SORTED = 40;
    private static final Comparator<Request.Summary> URGENT_FIRST = Comparator.comparing(
                    (Request.Summary summary) -> !summary.header().urgent())
            .thenComparing(summary -> summary.header().dueAt());

    private final DeskListStore store;
    private final Vault vault;
    private final JsonMapper json;

    DeskList(DeskListStore store, Vault vault, JsonMapper json) {
        this.store = store;
        this.vault = vault;
        this.json = json;
    }

    /**
     * Urgent ones first, then by the hour they are due. The database knows neither. It tells the first and the newest
     * {@value #SORTED} by day; these are opened, the urgent ones of the newest are taken to the front, and the first
     * ones sorted. What lies behind them stays in the order of days.
     *
     * @param latest the last day on which they may be due; null: any. An urgent one's day is no measure: the caller
     *     looks at the hour
     */
    public List<Request.Summary> list(
            DeskSight sight, Selection selection, @Nullable LocalDate latest, int offset, int limit) {
        var ahead = selection.waitsForDesk()
                ? urgentOfTheNewest(sight, selection, latest != null)
                : List.<Request.Summary>of();
        var rest = new DeskListStore.Range(
                sight,
                selection,
                latest,
                ahead.stream().map(Request.Summary::id).toList());
        if (offset >= ahead.size() + SORTED) {
            return summaries(sight, store.list(rest, offset - ahead.size(), limit));
        }
        var stored = store.list(rest, 0, Math.max(SORTED, offset + limit - ahead.size()));
        var first = summaries(sight, stored.subList(0, Math.min(SORTED, stored.size())));
        var behind = summaries(sight, stored.subList(first.size(), stored.size()));
        return Stream.concat(Stream.concat(ahead.stream(), first.stream()).sorted(URGENT_FIRST), behind.stream())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** Where the list holds all and they are few, they are among the first and need not be opened twice. */
    private List<Request.Summary> urgentOfTheNewest(DeskSight sight, Selection selection, boolean partOfThem) {
        var newest = store.newest(sight, selection, SORTED);
        return newest.size() < SORTED && !partOfThem ? List.of() : urgentOf(summaries(sight, newest));
    }

    private static List<Request.Summary> urgentOf(List<Request.Summary> requests) {
        return requests.stream().filter(each -> each.header().urgent()).toList();
    }

    private List<Request.Summary> summaries(DeskSight sight, List<StoredRequest> stored) {
        try (var keys = vault.heldBy(sight.organization().value())) {
            return stored.stream()
                    .map(each -> summary(each, keys))
                    .sorted(URGENT_FIRST)
                    .toList();
        }
    }

    private Request.Summary summary(StoredRequest stored, HeldKeys keys) {
        var key = keys.unwrap(stored.key(), stored.id().value());
        try (var envelope = new Envelope(stored.id(), key, json)) {
            return stored.summary(envelope);
        }
    }

    /** At most {@code most}, counted no further. */
    public int count(DeskSight sight, Collection<State> states, int most) {
        return Math.min(
                most,
                states.stream()
                        .mapToInt(state -> store.count(sight, state, most))
                        .sum());
    }
}
