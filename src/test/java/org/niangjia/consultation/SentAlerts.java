package org.niangjia.consultation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps what it is given to send; a way that is away takes nothing, and is asked no more than it must be. */
final class SentAlerts implements StaffAlerts {
    final List<String> sent = new ArrayList<>();
    final Set<Way> on = EnumSet.allOf(Way.class);
    final Set<Way> away = EnumSet.noneOf(Way.class);
    final Set<String> refused = new HashSet<>();
    final Set<String> full = new HashSet<>();
    int tried;

    @Override
    public boolean isOn(Way way) {
        return on.contains(way);
    }

    @Override
    public Answer send(Way way, String address) {
        tried++;
        if (away.contains(way)) {
            return Answer.AWAY;
        }
        if (refused.contains(address)) {
            return Answer.REFUSED;
        }
        if (full.contains(address)) {
            return Answer.LATER;
        }
        sent.add(address);
        return Answer.TAKEN;
    }
}
