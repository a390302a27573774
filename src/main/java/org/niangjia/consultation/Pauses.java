package org.niangjia.consultation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.niangjia.shared.OrganizationId;

/**
 * Desks where everybody was refused, while nobody knows whether that is a no to everybody: each time it is waited twice
 * as long, until something new waits there. In looks, of which there is one a minute. For one thread.
 */
final class Pauses {
    private static final int LONGEST = 31;

    private final Map<OrganizationId, Pause> pauses = new HashMap<>();

    /** @param left so many looks still go by */
    private record Pause(int looks, int left) {}

    void begin(OrganizationId desk) {
        var before = pauses.get(desk);
        var looks = before == null ? 1 : Math.min(LONGEST, 2 * before.looks() + 1);
        pauses.put(desk, new Pause(looks, looks));
    }

    void end(OrganizationId desk) {
        pauses.remove(desk);
    }

    /** All others are forgotten. */
    void keep(Set<OrganizationId> desks) {
        pauses.keySet().retainAll(desks);
    }

    /** Whether this look goes by. */
    boolean goesBy(OrganizationId desk) {
        var pause = pauses.get(desk);
        if (pause == null || pause.left() == 0) {
            return false;
        }
        pauses.put(desk, new Pause(pause.looks(), pause.left() - 1));
        return true;
    }
}
