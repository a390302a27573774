package org.niangjia.bench.work;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;

/**
 * Where requests lie in the whole country: most in the townships, some in the counties, and some in one village of
 * twenty. The three desks that are looked at have far more than their share.
 */
record Spread(Register register) {
    static final String VILLAGE = "152201003001";
    static final String TOWNSHIP = "152201003";
    static final String COUNTY = "152201";

    List<Pile.Desk> of(int all) throws SQLException {
        var desks = new ArrayList<>(List.of(
                new Pile.Desk(at(VILLAGE), VILLAGE, register.account("village"), all / 1000),
                new Pile.Desk(at(TOWNSHIP), VILLAGE, register.account("township"), all / 100),
                new Pile.Desk(at(COUNTY), VILLAGE, register.account("county"), all / 20)));
        var left = all - desks.stream().mapToInt(Pile.Desk::requests).sum();
        var villages = register.regions("village");
        desks.addAll(share(
                IntStream.range(0, villages.size() / 20)
                        .mapToObj(index -> villages.get(index * 20))
                        .toList(),
                left / 10));
        desks.addAll(share(register.regions("county"), left / 5));
        desks.addAll(share(register.regions("township"), left - left / 10 - left / 5));
        return desks;
    }

    static OrganizationId at(String region) {
        return OrganizationId.seeded(Organizations.WOMEN, region);
    }

    /** Evenly; where there are fewer requests than places, everywhere in the country all the same. */
    private static List<Pile.Desk> share(List<String> regions, int requests) {
        var nobody = new AccountId(new UUID(0, 0));
        return IntStream.range(0, regions.size())
                .mapToObj(index -> new Pile.Desk(
                        at(regions.get(index)),
                        regions.get(index),
                        nobody,
                        part(index + 1, requests, regions.size()) - part(index, requests, regions.size())))
                .filter(desk -> desk.requests() > 0)
                .toList();
    }

    private static int part(int places, int requests, int all) {
        return (int) ((long) places * requests / all);
    }
}
