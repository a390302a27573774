package org.niangjia.consultation.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Repository;

/** The list of a desk, in the order in which it should work. */
@Repository
public class DeskList {
    /** From here on nobody counts. */
    public static final int UNCOUNTED = 100;

    private static final int MOST_WAITING = 2_000;
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
     * One page.
     *
     * @param more there are others behind it
     * @param waiting how many of the desk are new, or as good as new, and in hand; {@value #UNCOUNTED} stands for that many or more
     */
    public record Listed(List<Request.Summary> requests, boolean more, Map<State, Integer> waiting) {
        /** Whoever answers no requests. */
        public static final Listed NOTHING = new Listed(List.of(), false, Map.of());

        public Listed {
            requests = List.copyOf(requests);
            waiting = Map.copyOf(waiting);
        }
    }

    /** Which wait for this officer; empty also where it is more than anybody could be told of one by one. */
    public List<RequestId> waiting(DeskSight sight, Collection<AccountId> answering) {
        var waiting = store.waiting(sight, answering, MOST_WAITING + 1);
        return waiting.size() > MOST_WAITING ? List.of() : waiting;
    }

    private record Page(List<Request.Summary> requests, boolean more) {}

    /**
     * Urgent ones first, then by the hour they are due. The database knows neither. It tells the first and the newest
     * {@value #SORTED} by day, those of one day in no order that means anything; these are opened, the urgent ones of
     * the newest are taken to the front, and the first ones sorted. What lies behind them stays in the order of the
     * database, else a page would not begin where the one before it ended.
     *
     * @param answering at this desk: what anybody else has in hand is listed and counted as new
     */
    public Listed list(
            DeskSight sight, Collection<AccountId> answering, Selection selection, Instant now, int offset, int limit) {
        var page = page(sight, answering, selection, now, offset, limit);
        return new Listed(page.requests(), page.more(), store.countWaiting(sight, answering, UNCOUNTED));
    }

    private Page page(
            DeskSight sight, Collection<AccountId> answering, Selection selection, Instant now, int offset, int limit) {
        Predicate<Request.Summary> meant =
                selection.overdue() ? each -> each.header().dueAt().isBefore(now) : _ -> true;
        var ahead = urgentOfTheNewest(sight, answering, selection).filter(meant).toList();
        var rest = new DeskListStore.Range(
                sight,
                answering,
                selection,
                selection.overdue() ? WorkingCalendar.day(now) : null,
                ahead.stream().map(Request.Summary::id).toList());
        var first = store.list(rest, 0, SORTED);
        var front = Stream.concat(ahead.stream(), opened(sight, first).filter(meant))
                .sorted(URGENT_FIRST)
                .toList();
        var page = front.stream().skip(offset).limit(limit).toList();
        if (front.size() > offset + limit || first.size() < SORTED) {
            return new Page(page, front.size() > offset + limit);
        }
        var missing = limit - page.size();
        // One more than is missing tells whether there is a next page.
        var behind = store.list(rest, SORTED + Math.max(0, offset - front.size()), missing + 1);
        var more = behind.size() > missing;
        var others = opened(sight, more ? behind.subList(0, missing) : behind).filter(meant);
        return new Page(Stream.concat(page.stream(), others).toList(), more);
    }

    /**
     * Only what waits for the desk is due at an hour that its day does not tell. Where the list holds all and they are
     * few, they are among the first and need not be opened twice.
     */
    private Stream<Request.Summary> urgentOfTheNewest(
            DeskSight sight, Collection<AccountId> answering, Selection selection) {
        var waiting = selection.waiting();
        if (waiting.states().isEmpty() || !selection.overdue() && !selection.waitsForDesk()) {
            return Stream.empty();
        }
        var newest = store.newest(sight, answering, waiting, SORTED);
        return newest.size() < SORTED && !selection.overdue()
                ? Stream.empty()
                : opened(sight, newest).filter(each -> each.header().urgent());
    }

    private Stream<Request.Summary> opened(DeskSight sight, List<StoredSummary> stored) {
        // Before they are sorted: the place of what she had deleted must not tell that it was urgent.
        return summaries.open(sight.organization(), stored).stream().map(Request.Summary::withoutHer);
    }
}
