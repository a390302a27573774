package org.niangjia.consultation;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.consultation.StaffAlerts.Way;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.store.AlertAddressStore;
import org.niangjia.consultation.store.AlertAddressStore.Kept;
import org.niangjia.consultation.store.WaitingRequests;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Colleague;
import org.niangjia.shared.OrganizationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells a desk's officers, who asked for it, that something waits that did not wait before: at once what is urgent, else
 * in the hours of the office. Whoever is on duty is told; if she cannot be, or nobody is, all.
 */
@Component
class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    /** In one look: a server that is away must not keep back what goes another way. */
    private static final int FAILURES = 2;

    private final WaitingRequests requests;
    private final Attendance attendance;
    private final Accounts accounts;
    private final AlertAddressStore addresses;
    private final StaffAlerts ways;
    private final Set<OrganizationId> stirred = new HashSet<>();

    Telling(
            WaitingRequests requests,
            Attendance attendance,
            Accounts accounts,
            AlertAddressStore addresses,
            StaffAlerts ways) {
        this.requests = requests;
        this.attendance = attendance;
        this.accounts = accounts;
        this.addresses = addresses;
        this.ways = ways;
    }

    /** Something waits there that did not: at the end of the look its officers are told. */
    void stir(OrganizationId desk) {
        stirred.add(desk);
    }

    /** What is urgent first; how many messages went. */
    int send(Presence presence) {
        var on = Stream.of(Way.values()).filter(ways::isOn).toList();
        if (on.isEmpty()) {
            stirred.clear();
            return 0;
        }
        var told = new HashSet<OrganizationId>();
        accounts.desks(addresses.owners()).values().forEach(told::addAll);
        stirred.retainAll(told);
        var round = new Round(on);
        stirred.stream()
                .map(desk -> owed(desk, presence))
                .sorted(Comparator.comparing(owed -> !owed.urgent()))
                .toList()
                .forEach(owed -> tell(owed, round));
        return round.sent;
    }

    /**
     * What a desk owes of which somebody is told now.
     *
     * @param newest since when the newest of it waits
     * @param more waits for the hours of the office
     */
    private record Owed(OrganizationId desk, boolean urgent, Instant newest, boolean more) {}

    private Owed owed(OrganizationId desk, Presence presence) {
        var all = requests.at(desk).stream().map(Request.Summary::header).toList();
        var isInOffice = presence.isInOffice(desk);
        var now = all.stream().filter(each -> isInOffice || each.urgent()).toList();
        return new Owed(
                desk,
                now.stream().anyMatch(Header::urgent),
                now.stream()
                        .map(Header::owedSince)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN),
                now.size() < all.size());
    }

    /** What fails at one desk keeps none of the others from being told; the next look tries again. */
    private void tell(Owed owed, Round round) {
        try {
            var isAllTold = true;
            for (var kept : addresses(owed.desk())) {
                isAllTold &= !owed.newest().isAfter(kept.address().told()) || round.tell(kept, owed.newest());
            }
            if (isAllTold && !owed.more()) {
                stirred.remove(owed.desk());
            }
        } catch (RuntimeException failed) {
            LOG.error("the officers of a desk could not be told; the next look tries again", failed);
        }
    }

    private List<Kept> addresses(OrganizationId desk) {
        var roster = accounts.roster(desk).stream().map(Colleague::account).collect(Collectors.toSet());
        var onDuty = new HashSet<>(attendance.onDuty(desk));
        onDuty.retainAll(roster);
        var found = addresses.find(onDuty);
        return found.isEmpty() ? addresses.find(roster) : found;
    }

    /** The messages of one look. */
    private final class Round {
        private final List<Way> on;
        private final Map<Way, Integer> failures = new EnumMap<>(Way.class);
        private int sent;

        Round(List<Way> on) {
            this.on = on;
        }

        /** Whether she has it by one way at least, or wants it by none that is there. */
        boolean tell(Kept kept, Instant newest) {
            var hers =
                    on.stream().filter(way -> !way.of(kept.address()).isEmpty()).toList();
            var taken = (int) hers.stream().filter(way -> send(way, kept)).count();
            sent += taken;
            if (taken > 0) {
                addresses.told(kept, kept.address().told(newest));
            }
            return taken > 0 || hers.isEmpty();
        }

        private boolean send(Way way, Kept kept) {
            if (failures.getOrDefault(way, 0) == FAILURES) {
                return false;
            }
            var taken = ways.send(way, way.of(kept.address()));
            failures.merge(way, taken ? 0 : 1, (before, one) -> one == 0 ? 0 : before + one);
            return taken;
        }
    }
}
