package org.niangjia.unit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.store.UnitStore;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** What can be written down of a unit; refusals are message keys, null: it can be. */
@Component
class UnitRules {
    /** Nothing of this was there before. */
    private static final LocalDate EARLIEST = LocalDate.of(1949, 1, 1);

    private final UnitStore store;
    private final Carriers carriers;
    private final Organizations organizations;
    private final Vocabulary vocabulary;
    private final InstantSource clock;

    UnitRules(
            UnitStore store,
            Carriers carriers,
            Organizations organizations,
            Vocabulary vocabulary,
            InstantSource clock) {
        this.store = store;
        this.carriers = carriers;
        this.organizations = organizations;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @Nullable
    String refusal(Described described) {
        return vocabulary.unitKind(described.kind()).isEmpty() ? "unit.refusal.kind" : null;
    }

    /** While nobody else writes down units of that area. */
    @Nullable
    String refusalOfName(OrganizationId area, String name) {
        return store.named(area, name).isEmpty() ? null : "unit.refusal.known";
    }

    /** A day can be today, or past. */
    @Nullable
    String refusal(LocalDate day) {
        if (day.isBefore(EARLIEST)) {
            return "unit.refusal.too-early";
        }
        return day.isAfter(WorkingCalendar.day(clock.instant())) ? "unit.refusal.not-yet" : null;
    }

    @Nullable
    String refusal(Unit unit, Joined joined, List<Belonging> others) {
        var day = refusal(joined.from());
        if (day != null) {
            return day;
        }
        if (!carriers.isOffered(unit.area(), joined.kind(), joined.organization())) {
            return "unit.refusal.carrier";
        }
        if (isBeforeFounding(joined.organization(), joined.from())) {
            return "unit.refusal.before-founding";
        }
        return others.stream()
                        .filter(other -> other.meets(joined))
                        .map(Belonging::joined)
                        .anyMatch(other -> other.kind().equals(joined.kind())
                                && Objects.equals(other.organization(), joined.organization()))
                ? "unit.refusal.twice"
                : null;
    }

    /** One that is not kept here is taken to be. */
    boolean isThere(Belonging belonging) {
        var organization = belonging.joined().organization();
        return organization == null || organizations.find(organization).isPresent();
    }

    private boolean isBeforeFounding(@Nullable OrganizationId organization, LocalDate from) {
        return organization != null
                && organizations.foundedOn(organization).filter(from::isBefore).isPresent();
    }

    /** What has ended by then is over; what goes on may have begun before. */
    static @Nullable String reachesLater(List<Belonging> had, LocalDate on) {
        return had.stream()
                        .filter(each -> each.reaches(on))
                        .allMatch(each -> each.isOpen() && each.joined().from().isBefore(on))
                ? null
                : "unit.refusal.joined-later";
    }

    static @Nullable String first(@Nullable String... refusals) {
        return Stream.of(refusals).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
