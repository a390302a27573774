package org.niangjia.consultation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.WaitingRoom.Waiting;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Rank;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.store.Requests;
import org.niangjia.organization.Organization;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What nobody acts on in time climbs from desk to desk, to the next above where somebody is, until someone acts. What
 * is urgent does not wait for its time where nobody is (docs/decisions/013-escalation.md).
 */
@Component
class Escalation {
    private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);
    /** What is not urgent, in one look: a desk that nobody minds any more must not keep the others' pages waiting. */
    private static final int MOST_AT_ONCE = 500;

    private static final Viewer.Job JOB = new Viewer.Job("escalation");

    private final Requests requests;
    private final Doubles doubles;
    private final ViewerTransactions transactions;
    private final PassingOn passing;
    private final InstantSource clock;

    Escalation(
            Requests requests,
            Doubles doubles,
            ViewerTransactions transactions,
            PassingOn passing,
            InstantSource clock) {
        this.requests = requests;
        this.doubles = doubles;
        this.transactions = transactions;
        this.passing = passing;
        this.clock = clock;
    }

    /** From where something goes up, and how far at least: of all in the same place the answer is the same. */
    private record Way(
            OrganizationId desk, boolean urgent, @Nullable Rank lowest) {}

    /** What one look finds due, of which somebody is above. */
    final class Due {
        private final Presence presence;
        private final Instant now = clock.instant();
        private final Map<Way, Boolean> isSomebodyAbove = new HashMap<>();
        private final List<Waiting> urgent = new ArrayList<>();
        private List<Waiting> usual = new ArrayList<>();

        Due(Presence presence) {
            this.presence = presence;
        }

        void consider(Waiting each) {
            var glance = each.glance();
            var isDue = !now.isBefore(glance.climbs())
                    || glance.urgent() && each.state() == State.NEW && !presence.seesUrgent(each.desk());
            var way = new Way(each.desk(), glance.urgent(), glance.lowest());
            if (!isDue || !isSomebodyAbove.computeIfAbsent(way, this::isSomebodyAbove)) {
                return;
            }
            if (glance.urgent()) {
                urgent.add(each);
            } else {
                usual.add(each);
            }
            if (usual.size() > 2 * MOST_AT_ONCE) {
                usual = new ArrayList<>(longestDue().toList());
            }
        }

        private boolean isSomebodyAbove(Way way) {
            return presence.above(way.desk(), way.urgent(), way.lowest(), Set.of())
                    .isPresent();
        }

        private Stream<Waiting> longestDue() {
            return usual.stream()
                    .sorted(Comparator.comparing(each -> each.glance().climbs()))
                    .limit(MOST_AT_ONCE);
        }

        /**
         * How many went up.
         *
         * @param received told of each desk to which one went
         */
        int climbUrgent(Consumer<OrganizationId> received) {
            var receivers = new ArrayList<OrganizationId>();
            urgent.forEach(each -> climbed(each, presence).ifPresent(receivers::add));
            receivers.forEach(received);
            return receivers.size();
        }

        /** What is not urgent, in small steps: there may be hundreds. */
        int climbUsual(Consumer<OrganizationId> received) {
            var receivers = new ArrayList<OrganizationId>();
            longestDue().forEach(each -> {
                climbed(each, presence).ifPresent(receivers::add);
                SmallSteps.rest();
            });
            receivers.forEach(received);
            return receivers.size();
        }
    }

    /** One that fails keeps none of the others from going up. */
    private Optional<OrganizationId> climbed(Waiting each, Presence presence) {
        try {
            return climb(each, presence);
        } catch (RuntimeException failed) {
            LOG.error("a request could not be passed up; the next look tries again", failed);
            return Optional.empty();
        }
    }

    /** To whom. Empty: nobody is above who may see it, or somebody acted meanwhile; the next look tries again. */
    private Optional<OrganizationId> climb(Waiting seen, Presence presence) {
        var sight = RowSight.transfer(seen.id().value());
        var aside =
                transactions.as(sight, () -> requests.findIfItOpens(seen.id()).map(doubles::everybodyAside));
        return aside.flatMap(all -> presence.above(
                        seen.desk(), seen.glance().urgent(), seen.glance().lowest(), all))
                .map(Organization::id)
                .filter(receiver -> transactions.as(sight, () -> handOver(seen, receiver)));
    }

    private boolean handOver(Waiting seen, OrganizationId to) {
        return requests.lock(seen.id())
                .filter(locked -> locked.version() == seen.version())
                .map(locked -> passing.pass(locked, to, Act.ESCALATED, JOB))
                .orElse(false);
    }
}
