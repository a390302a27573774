package org.niangjia.consultation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Rank;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;

/** {@link Attendance} at one moment: what was asked once is known. For one thread. */
public final class Presence {
    private final Organizations organizations;
    private final Attendance attendance;
    private final boolean isNight;
    private final Map<OrganizationId, List<Organization>> chains = new HashMap<>();
    private final Map<OrganizationId, Boolean> open = new HashMap<>();
    private final Map<OrganizationId, Boolean> inOffice = new HashMap<>();
    private final Map<OrganizationId, Set<AccountId>> roundTheClock = new HashMap<>();

    Presence(Organizations organizations, Attendance attendance) {
        this.organizations = organizations;
        this.attendance = attendance;
        this.isNight = attendance.isNight();
    }

    /** Whether what is urgent is seen there now. */
    public boolean seesUrgent(OrganizationId desk) {
        return isOpen(chain(desk).subList(0, 1)).contains(desk) && isThereForUrgent(desk);
    }

    public boolean hasRoundTheClockDuty(OrganizationId desk) {
        return !roundTheClock(desk).isEmpty();
    }

    /** The nearest above a desk where somebody is now, if what is urgent comes in there. */
    public Optional<Organization> aboveForUrgent(OrganizationId desk) {
        return above(desk, true, null, Set.of());
    }

    /** The nearest above a desk that has somebody on round-the-clock duty now. */
    public Optional<Organization> nightDutyAbove(OrganizationId desk) {
        var above = chain(desk).stream().skip(1).toList();
        var isOpen = isOpen(above);
        return above.stream()
                .filter(each -> isOpen.contains(each.id()) && hasRoundTheClockDuty(each.id()))
                .findFirst();
    }

    /**
     * The nearest above its desk where somebody is now who may see it.
     *
     * @param lowest no federation below this level may; null: any
     * @param aside who stood aside from it
     */
    Optional<Organization> above(OrganizationId desk, boolean urgent, @Nullable Rank lowest, Set<AccountId> aside) {
        var above = chain(desk).stream()
                .skip(1)
                .filter(each -> lowest == null || Rank.of(each).compareTo(lowest) >= 0)
                .toList();
        var isOpen = aside.isEmpty() ? isOpen(above) : attendance.open(above, aside);
        return above.stream()
                .filter(each -> isOpen.contains(each.id()) && isThere(each.id(), urgent, aside))
                .findFirst();
    }

    /** By the hours that it has written down. */
    public boolean isInOffice(OrganizationId desk) {
        return inOffice.computeIfAbsent(desk, attendance::isInOffice);
    }

    /** Whether somebody is there for what is urgent, be its desk open or not. */
    public boolean isThereForUrgent(OrganizationId desk) {
        return isThere(desk, true, Set.of());
    }

    private boolean isThere(OrganizationId desk, boolean urgent, Set<AccountId> aside) {
        return isInOffice(desk) && !(urgent && isNight) || urgent && !aside.containsAll(roundTheClock(desk));
    }

    private Set<AccountId> roundTheClock(OrganizationId desk) {
        return roundTheClock.computeIfAbsent(desk, attendance::roundTheClock);
    }

    private List<Organization> chain(OrganizationId desk) {
        return chains.computeIfAbsent(desk, organizations::withAncestors);
    }

    private Set<OrganizationId> isOpen(List<Organization> all) {
        var unknown = all.stream().filter(each -> !open.containsKey(each.id())).toList();
        if (!unknown.isEmpty()) {
            var found = attendance.open(unknown, Set.of());
            unknown.forEach(each -> open.put(each.id(), found.contains(each.id())));
        }
        var isOpen = new HashSet<OrganizationId>();
        all.stream()
                .map(Organization::id)
                .filter(id -> open.getOrDefault(id, false))
                .forEach(isOpen::add);
        return isOpen;
    }
}
