package org.niangjia.identity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Territory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A county with two townships and a neighbour, standing in for the tree of the organisation module. */
public final class LittleTree implements Territory, OrganizationNames {
    public static final OrganizationId PROVINCE = OrganizationId.seeded("test", "99");
    public static final OrganizationId COUNTY = OrganizationId.seeded("test", "9901");
    public static final OrganizationId NORTH = OrganizationId.seeded("test", "990101");
    public static final OrganizationId SOUTH = OrganizationId.seeded("test", "990102");
    public static final OrganizationId NEIGHBOUR = OrganizationId.seeded("test", "9902");

    private static final Map<OrganizationId, String> CODES = new LinkedHashMap<>(
            Map.of(PROVINCE, "99", COUNTY, "9901", NORTH, "990101", SOUTH, "990102", NEIGHBOUR, "9902"));
    private static final Map<OrganizationId, String> NAMES =
            Map.of(PROVINCE, "试验省妇联", COUNTY, "试验县妇联", NORTH, "北乡妇联", SOUTH, "南乡妇联", NEIGHBOUR, "邻县妇联");

    @Override
    public boolean covers(Reach reach, OrganizationId organization) {
        return within(reach).contains(organization.value());
    }

    @Override
    public Condition covers(Reach reach, Field<UUID> organizationId) {
        return organizationId.in(within(reach));
    }

    @Override
    public boolean counts(Reach reach, OrganizationId organization) {
        return covers(reach, organization);
    }

    private static Set<UUID> within(Reach reach) {
        var top = CODES.getOrDefault(reach.at(), "none");
        return CODES.entrySet().stream()
                .filter(entry -> reach.extent() == Reach.Extent.OWN
                        ? entry.getValue().equals(top)
                        : entry.getValue().startsWith(top))
                .map(entry -> entry.getKey().value())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean hasDesk(OrganizationId organization) {
        return NAMES.containsKey(organization);
    }

    @Override
    public Map<OrganizationId, String> names(Set<OrganizationId> organizations) {
        return NAMES.entrySet().stream()
                .filter(entry -> organizations.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<OrganizationId> upTo(OrganizationId organization) {
        var code = CODES.getOrDefault(organization, "none");
        return CODES.entrySet().stream()
                .filter(entry -> code.startsWith(entry.getValue()))
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().length()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public OrganizationId root() {
        return PROVINCE;
    }

    @Override
    public boolean isThere(OrganizationId organization) {
        return NAMES.containsKey(organization);
    }

    @Override
    public List<Match> find(Reach reach, String text, boolean desks, int limit) {
        return NAMES.entrySet().stream()
                .filter(entry -> covers(reach, entry.getKey()))
                .filter(entry -> entry.getValue().contains(text))
                .map(entry -> new Match(entry.getKey(), entry.getValue(), "试验省"))
                .limit(limit)
                .toList();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Trees {
        @Bean
        @Primary
        LittleTree littleTree() {
            return new LittleTree();
        }
    }
}
