package org.niangjia.demonstration;

import java.util.List;
import org.niangjia.identity.DemonstrationAccounts;
import org.niangjia.identity.Role;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Who plays in the demonstration: invented names, one password that everybody may know. */
@Component
@ConditionalOnProperty("niangjia.demonstration")
final class Cast implements DemonstrationAccounts {
    static final String PASSWORD = "menkaizhe-2026";

    /** 富民社区, 兴安街道, 乌兰浩特市, 兴安盟, 内蒙古自治区, and the nation. */
    static final String COMMUNITY = "152201003001";

    static final String TOWNSHIP = "152201003";
    static final String COUNTY = "152201";
    static final String LEAGUE = "1522";
    static final String PROVINCE = "15";
    static final String NATION = "";
    static final List<String> DESKS = List.of(COMMUNITY, TOWNSHIP, COUNTY);

    private record Player(String name, String displayName, String region, Role role) {}

    private static final List<Player> PLAYERS = List.of(
            new Player("village", "白秀兰", COMMUNITY, Role.CHAIR),
            new Player("township", "李春梅", TOWNSHIP, Role.OFFICER),
            new Player("county", "包玉荣", COUNTY, Role.OFFICER),
            new Player("organizer", "齐淑芬", LEAGUE, Role.ORGANIZER),
            new Player("supervisor", "王桂琴", COUNTY, Role.SUPERVISOR),
            new Player("leader", "高云霞", PROVINCE, Role.LEADER),
            new Player("system", "系统管理员", NATION, Role.SYSTEM_ADMINISTRATOR),
            new Player("security", "安全管理员", NATION, Role.SECURITY_ADMINISTRATOR),
            new Player("audit", "审计管理员", NATION, Role.AUDIT_ADMINISTRATOR));

    @Override
    public List<Shown> all() {
        return PLAYERS.stream()
                .map(player -> new Shown(player.name(), PASSWORD, at(player.region()), player.role()))
                .toList();
    }

    static String displayName(String signInName) {
        return PLAYERS.stream()
                .filter(player -> player.name().equals(signInName))
                .map(Player::displayName)
                .findFirst()
                .orElseThrow();
    }

    static OrganizationId at(String region) {
        return OrganizationId.seeded(Organizations.WOMEN, region);
    }
}
