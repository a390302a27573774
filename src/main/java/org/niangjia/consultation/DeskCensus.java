package org.niangjia.consultation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.niangjia.consultation.store.CensusStore;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * Notes each minute which desks have a roster and which of these are open, so that it can be counted: by the one rule
 * that also decides where a request goes ({@link OpenDesks}).
 */
@Component
class DeskCensus {
    private static final int AT_ONCE = 1_000;

    private final OpenDesks desks;
    private final CensusStore store;

    DeskCensus(OpenDesks desks, CensusStore store) {
        this.desks = desks;
        this.store = store;
    }

    void take() {
        var before = store.all();
        var now = desks.all();
        var changed = new HashMap<>(now);
        changed.entrySet().removeAll(before.entrySet());
        var gone =
                before.keySet().stream().filter(desk -> !now.containsKey(desk)).toList();
        chunks(List.copyOf(changed.keySet())).forEach(some -> store.put(of(some, now)));
        chunks(gone).forEach(store::remove);
    }

    private static Map<OrganizationId, Boolean> of(List<OrganizationId> some, Map<OrganizationId, Boolean> now) {
        var desks = new HashMap<OrganizationId, Boolean>();
        some.forEach(desk -> desks.put(desk, now.getOrDefault(desk, false)));
        return desks;
    }

    private static List<List<OrganizationId>> chunks(List<OrganizationId> all) {
        return IntStream.range(0, Math.ceilDiv(all.size(), AT_ONCE))
                .mapToObj(chunk -> all.subList(chunk * AT_ONCE, Math.min(all.size(), (chunk + 1) * AT_ONCE)))
                .toList();
    }
}
