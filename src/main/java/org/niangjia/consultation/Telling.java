package org.niangjia.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.consultation.StaffAlerts.Answer;
import org.niangjia.consultation.StaffAlerts.Way;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.store.AlertAddressStore;
import org.niangjia.consultation.store.AlertAddressStore.Kept;
import org.niangjia.consultation.store.WaitingRequests;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Colleague;
import org.niangjia.shared.AccountId;
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
    private final Pauses pauses = new Pauses();

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
        pauses.end(desk);
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
        var paused = stirred.stream().filter(pauses::goesBy).toList();
        tell(stirred.stream().filter(desk -> !paused.contains(desk)), presence, round);
        // Now that a way has taken something, its no is one to that address.
        if (round.hasSent()) {
            tell(paused.stream(), presence, round);
        }
        stirred.removeAll(round.done());
        pauses.keep(stirred);
        return round.sent;
    }

    private void tell(Stream<OrganizationId> desks, Presence presence, Round round) {
        desks.map(desk -> owed(desk, presence))
                .sorted(Comparator.comparing(owed -> !owed.urgent()))
                .toList()
                .forEach(owed -> tell(owed, round));
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
            if (isTold(owed, round) && !owed.more()) {
                round.told.add(owed.desk());
            }
        } catch (RuntimeException failed) {
            LOG.error("the officers of a desk could not be told; the next look tries again", failed);
        }
    }

    /** Whoever is on duty, or all if none of those has it then; false: one who could not be told now may be later. */
    private boolean isTold(Owed owed, Round round) {
        var onDuty = attendance.onDuty(owed.desk());
        var roster =
                accounts.roster(owed.desk()).stream().map(Colleague::account).toList();
        var kept = addresses.find(roster);
        var hers = kept.stream().filter(each -> onDuty.contains(each.owner())).toList();
        var answers = round.tell(hers, owed);
        if (!answers.contains(Answer.TAKEN)) {
            var others =
                    kept.stream().filter(each -> !onDuty.contains(each.owner())).toList();
            answers.addAll(round.tell(others, owed));
        }
        return !answers.contains(Answer.LATER) && !answers.contains(Answer.AWAY);
    }

    /**
     * A way's no to somebody's address. It may be a no to everybody, of a gateway without credit or a server that relays
     * nothing: it is believed if the same way has taken another address in the same look.
     *
     * @param alone nothing else got to her or may yet
     */
    private record Refusal(AccountId owner, Map<Way, String> addresses, Owed owed, boolean alone) {}

    /** The messages of one look. */
    private final class Round {
        private final List<Way> on;
        private final Map<Way, Integer> failures = new EnumMap<>(Way.class);
        private final Set<Way> takes = EnumSet.noneOf(Way.class);
        private final List<Refusal> refusals = new ArrayList<>();
        private final Set<OrganizationId> told = new HashSet<>();
        private int sent;

        Round(List<Way> on) {
            this.on = on;
        }

        boolean hasSent() {
            return sent > 0;
        }

        /** What came of it, of each once. */
        Set<Answer> tell(List<Kept> all, Owed owed) {
            return all.stream()
                    .map(kept -> tell(kept, owed))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Answer.class)));
        }

        /** One way that takes it is enough; whoever wants it by none that is there is as one who is refused. */
        private Answer tell(Kept kept, Owed owed) {
            if (!owed.newest().isAfter(kept.address().told(owed.desk()))) {
                return on.stream().anyMatch(way -> way.reaches(kept.address())) ? Answer.TAKEN : Answer.REFUSED;
            }
            var answers = EnumSet.noneOf(Answer.class);
            var refused = new EnumMap<Way, String>(Way.class);
            var after = kept.address();
            for (var way : on) {
                var address = way.of(kept.address());
                if (!address.isEmpty()) {
                    var answer = send(way, address);
                    answers.add(answer);
                    if (answer == Answer.TAKEN) {
                        after = after.taken(address);
                    } else if (answer == Answer.REFUSED) {
                        refused.put(way, address);
                    }
                }
            }
            var best = answers.isEmpty() ? Answer.REFUSED : Collections.min(answers);
            if (best == Answer.TAKEN) {
                after = after.told(owed.desk(), owed.newest());
            }
            if (!after.equals(kept.address())) {
                addresses.told(kept, after);
            }
            if (!refused.isEmpty()) {
                refusals.add(new Refusal(kept.owner(), refused, owed, best == Answer.REFUSED));
            }
            return best;
        }

        /** The desks that owe nobody a message any more, once it is known which refusals are to be believed. */
        Set<OrganizationId> done() {
            refusals.stream()
                    .filter(each -> each.alone() && !isBelieved(each))
                    .map(each -> each.owed().desk())
                    .distinct()
                    .forEach(desk -> {
                        told.remove(desk);
                        pauses.begin(desk);
                    });
            refusals.forEach(this::note);
            return told;
        }

        private boolean isBelieved(Refusal refusal) {
            return takes.containsAll(refusal.addresses().keySet());
        }

        /** What fails of one is asked again when something new waits. */
        private void note(Refusal refusal) {
            try {
                addresses.find(List.of(refusal.owner())).forEach(kept -> note(refusal, kept));
            } catch (RuntimeException failed) {
                LOG.error("that an alert was refused could not be noted", failed);
            }
        }

        /** Nothing of what its owner has entered since. */
        private void note(Refusal refusal, Kept kept) {
            var isTheSame = refusal.addresses().entrySet().stream()
                    .allMatch(each -> each.getKey().of(kept.address()).equals(each.getValue()));
            var after = kept.address();
            if (isTheSame) {
                for (var each : refusal.addresses().entrySet()) {
                    after = takes.contains(each.getKey()) ? after.refused(each.getValue()) : after;
                }
                after = refusal.alone() && isBelieved(refusal)
                        ? after.told(refusal.owed().desk(), refusal.owed().newest())
                        : after;
            }
            if (!after.equals(kept.address())) {
                addresses.told(kept, after);
            }
        }

        private Answer send(Way way, String address) {
            if (failures.getOrDefault(way, 0) == FAILURES) {
                return Answer.AWAY;
            }
            var answer = ways.send(way, address);
            if (answer == Answer.TAKEN) {
                sent++;
                takes.add(way);
            }
            failures.put(way, answer == Answer.AWAY ? failures.getOrDefault(way, 0) + 1 : 0);
            return answer;
        }
    }
}
