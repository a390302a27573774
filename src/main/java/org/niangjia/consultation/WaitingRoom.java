package org.niangjia.consultation;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.store.WaitingRequests;
import org.niangjia.consultation.store.WaitingRequests.Row;
import org.niangjia.identity.Accounts;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * All that waits for a desk, wherever, for the job that looks at it each minute. Each is opened once for each of its
 * versions; of a country's hundred thousands only a few bytes each stay in memory.
 */
@Component
class WaitingRoom {
    private static final int PAGE = 1_000;
    /** So many lie open in memory at once. */
    private static final int OPENED = 250;

    private final WaitingRequests requests;
    private final Topic.Topics topics;
    private final DueTimes times;
    private final Accounts accounts;
    private LongIntHashMap known = new LongIntHashMap();

    WaitingRoom(WaitingRequests requests, Topic.Topics topics, DueTimes times, Accounts accounts) {
        this.requests = requests;
        this.topics = topics;
        this.times = times;
        this.accounts = accounts;
    }

    /** @param fresh not seen before in this version */
    record Waiting(RequestId id, int version, OrganizationId desk, State state, Glance glance, boolean fresh) {}

    synchronized void look(Consumer<Waiting> seen) {
        var next = new LongIntHashMap(known.size());
        var hands = new Hands(accounts);
        var page = requests.page(null, PAGE);
        while (!page.isEmpty()) {
            look(page, hands, next, seen);
            SmallSteps.rest();
            page = requests.page(page.getLast().id(), PAGE);
        }
        known = next;
    }

    private void look(List<Row> page, Hands hands, LongIntHashMap next, Consumer<Waiting> seen) {
        hands.learn(page);
        var fresh = new HashMap<RequestId, Row>();
        for (var row : page) {
            var key = key(row, hands);
            if (known.containsKey(key)) {
                var glance = known.get(key);
                next.put(key, glance);
                seen.accept(waiting(row, hands, Glance.unpacked(glance), false));
            } else {
                fresh.put(row.id(), row);
            }
        }
        var ids = new ArrayList<>(fresh.keySet());
        for (var from = 0; from < ids.size(); from += OPENED) {
            if (from > 0) {
                SmallSteps.rest();
            }
            var opened = requests.open(ids.subList(from, Math.min(ids.size(), from + OPENED)));
            hands.learn(opened.stream().map(WaitingRoom::row).toList());
            for (var each : opened) {
                var now = row(each);
                var glance = glance(each, hands.state(now));
                next.put(key(now, hands), glance.packed());
                seen.accept(waiting(now, hands, glance, true));
            }
        }
        // One that did not open was logged; it is not tried again each minute.
        fresh.values().forEach(row -> {
            var key = key(row, hands);
            if (!next.containsKey(key)) {
                next.put(key, Glance.NEVER.packed());
            }
        });
    }

    private static Row row(Request.Summary request) {
        var assignee = request.assignee() == null ? null : new AccountId(request.assignee());
        return new Row(request.id(), request.version(), request.organization(), request.state(), assignee);
    }

    private static Waiting waiting(Row row, Hands hands, Glance glance, boolean fresh) {
        return new Waiting(row.id(), row.version(), row.desk(), hands.state(row), glance, fresh);
    }

    private Glance glance(Request.Summary request, State state) {
        var header = request.header();
        return times.climbs(state, header, topics.get(header.topic()))
                .map(climbs -> new Glance(climbs, header.urgent(), header.lowest()))
                .orElse(Glance.NEVER);
    }

    /** That somebody has left changes no version, and yet when it climbs. */
    private static long key(Row row, Hands hands) {
        return row.id().folded() + row.version() * 0x9E3779B97F4A7C15L + (hands.isLeft(row) ? 0xD1B54A32D192ED03L : 0);
    }
}
