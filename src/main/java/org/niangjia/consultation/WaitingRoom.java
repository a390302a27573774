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
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * All that waits for a desk, wherever, for the job that looks at it each minute. Each is opened once for each of its
 * versions; of a country's hundred thousands only a few bytes each stay in memory.
 */
@Component
class WaitingRoom {
    private static final int PAGE = 10_000;
    /** So many lie open in memory at once. */
    private static final int OPENED = 500;

    private final WaitingRequests requests;
    private final Topic.Topics topics;
    private final DueTimes times;
    private LongIntHashMap known = new LongIntHashMap();

    WaitingRoom(WaitingRequests requests, Topic.Topics topics, DueTimes times) {
        this.requests = requests;
        this.topics = topics;
        this.times = times;
    }

    /** @param fresh not seen before in this version */
    record Waiting(RequestId id, int version, OrganizationId desk, State state, Glance glance, boolean fresh) {}

    synchronized void look(Consumer<Waiting> seen) {
        var next = new LongIntHashMap(known.size());
        var page = requests.page(null, PAGE);
        while (!page.isEmpty()) {
            look(page, next, seen);
            page = requests.page(page.getLast().id(), PAGE);
        }
        known = next;
    }

    private void look(List<Row> page, LongIntHashMap next, Consumer<Waiting> seen) {
        var fresh = new HashMap<RequestId, Row>();
        for (var row : page) {
            var key = key(row.id(), row.version());
            if (known.containsKey(key)) {
                var glance = known.get(key);
                next.put(key, glance);
                seen.accept(waiting(row, Glance.unpacked(glance), false));
            } else {
                fresh.put(row.id(), row);
            }
        }
        var ids = new ArrayList<>(fresh.keySet());
        for (var from = 0; from < ids.size(); from += OPENED) {
            for (var opened : requests.open(ids.subList(from, Math.min(ids.size(), from + OPENED)))) {
                var glance = glance(opened);
                next.put(key(opened.id(), opened.version()), glance.packed());
                var now = new Row(opened.id(), opened.version(), opened.organization(), opened.state());
                seen.accept(waiting(now, glance, true));
            }
        }
        // One that did not open was logged; it is not tried again each minute.
        fresh.values().forEach(row -> {
            var key = key(row.id(), row.version());
            if (!next.containsKey(key)) {
                next.put(key, Glance.NEVER.packed());
            }
        });
    }

    private static Waiting waiting(Row row, Glance glance, boolean fresh) {
        return new Waiting(row.id(), row.version(), row.desk(), row.state(), glance, fresh);
    }

    private Glance glance(Request.Summary request) {
        var header = request.header();
        return times.climbs(request.state(), header, topics.get(header.topic()))
                .map(climbs -> new Glance(climbs, header.urgent(), header.lowest()))
                .orElse(Glance.NEVER);
    }

    private static long key(RequestId id, int version) {
        return id.folded() + version * 0x9E3779B97F4A7C15L;
    }
}
