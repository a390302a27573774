package org.niangjia.consultation.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.springframework.stereotype.Repository;

/** The list of a desk, in the order in which it should work. */
@Repository
public class DeskList {
    private static final int SORTED = 40;
    private static final Comparator<Request.Summary> URGENT_FIRST = Comparator.comparing(
                    (Request.Summary summary) -> !summary.header().urgent())
            .thenComparing(summary -> summary.header().dueAt());

    private final DeskListStore store;
    private final Summaries summaries;

    DeskList(DeskListStore store, Summaries summaries) {
        this.store = store;
        this.summaries = summaries;
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
            return opened(sight, store.list(rest, offset - ahead.size(), limit));
        }
        var stored = store.list(rest, 0, Math.max(SORTED, offset + limit - ahead.size()));
        var first = opened(sight, stored.subList(0, Math.min(SORTED, stored.size())));
        var behind = opened(sight, stored.subList(first.size(), stored.size()));
        return Stream.concat(Stream.concat(ahead.stream(), first.stream()).sorted(URGENT_FIRST), behind.stream())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** Where the list holds all and they are few, they are among the first and need not be opened twice. */
    private List<Request.Summary> urgentOfTheNewest(DeskSight sight, Selection selection, boolean partOfThem) {
        var newest = store.newest(sight, selection, SORTED);
        return newest.size() < SORTED && !partOfThem ? List.of() : urgentOf(opened(sight, newest));
    }

    private static List<Request.Summary> urgentOf(List<Request.Summary> requests) {
        return requests.stream().filter(each -> each.header().urgent()).toList();
    }

    private List<Request.Summary> opened(DeskSight sight, List<StoredSummary> stored) {
        return summaries.open(sight.organization(), stored).stream()
                .sorted(URGENT_FIRST)
                .toList();
    }

    /** How many in each state: at most {@code most}, counted no further. */
    public Map<State, Integer> count(DeskSight sight, Collection<State> states, int most) {
        return store.count(sight, states, most);
    }
}
