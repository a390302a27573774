package org.niangjia.consultation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.consultation.StaffAlerts.Way;
import org.niangjia.consultation.model.AlertAddress;
import org.niangjia.consultation.store.AlertAddressStore;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Colleague;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Service;

/** Who wants to be told that something waits, and by which way. */
@Service
public class Alerts {
    private static final Duration KNOWN = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 10_000;

    private final AlertAddressStore addresses;
    private final Accounts accounts;
    private final StaffAlerts ways;
    private final InstantSource clock;
    private final Cache<OrganizationId, Boolean> tellsAnybody = Caffeine.newBuilder()
            .expireAfterWrite(KNOWN)
            .maximumSize(MOST_KNOWN)
            .build();

    Alerts(AlertAddressStore addresses, Accounts accounts, StaffAlerts ways, InstantSource clock) {
        this.addresses = addresses;
        this.accounts = accounts;
        this.ways = ways;
        this.clock = clock;
    }

    public boolean isOn(Way way) {
        return ways.isOn(way);
    }

    /** Whether anybody is ever told by another way than her screen. */
    public boolean isOn() {
        return Stream.of(Way.values()).anyMatch(ways::isOn);
    }

    /** Whether anybody of this desk is; known for a minute. */
    public boolean tellsAnybody(OrganizationId desk) {
        return isOn() && Objects.requireNonNull(tellsAnybody.get(desk, this::findsAnybody));
    }

    public AlertAddress address(Officer officer) {
        return addresses.find(officer);
    }

    /** She sees this desk in this moment: of it she is told what comes from now on, of her others what waits as well. */
    public void keep(Officer officer, String mail, String number) {
        var kept = addresses.find(officer).at(mail, number);
        addresses.keep(officer, kept.told(officer.organization(), clock.instant()));
        tellsAnybody.invalidate(officer.organization());
    }

    /** Those of whoever does not answer at any desk any more. */
    void sweep() {
        var owners = addresses.owners();
        var answering = accounts.desks(owners).keySet();
        addresses.forget(
                owners.stream().filter(owner -> !answering.contains(owner)).toList());
    }

    /** Whether something gets to her, so far as is known. */
    public boolean reaches(AlertAddress address) {
        return Stream.of(Way.values()).anyMatch(way -> ways.isOn(way) && way.reaches(address));
    }

    private boolean findsAnybody(OrganizationId desk) {
        var roster = accounts.roster(desk).stream().map(Colleague::account).collect(Collectors.toSet());
        return addresses.find(roster).stream().anyMatch(kept -> reaches(kept.address()));
    }
}
