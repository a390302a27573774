package org.niangjia.measure;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.niangjia.shared.OrganizationId;

/** The tree of a trial's world, read once and by itself; how often it changed stands in the database. */
final class TrialTree implements Ancestry {
    private final Map<OrganizationId, OrganizationId> parents = new ConcurrentHashMap<>();
    private final List<OrganizationId> villages = new ArrayList<>();
    private final DSLContext worker;

    private TrialTree(DSLContext worker) {
        this.worker = worker;
    }

    static TrialTree of(Connection owner, DSLContext worker) throws SQLException {
        var tree = new TrialTree(worker);
        try (var sql = owner.createStatement();
                var rows = sql.executeQuery("select id, parent_id, level from organization.node order by path")) {
            while (rows.next()) {
                var id = new OrganizationId(rows.getObject(1, UUID.class));
                var parent = rows.getObject(2, UUID.class);
                if (parent != null) {
                    tree.parents.put(id, new OrganizationId(parent));
                }
                if (rows.getString(3).equals("village")) {
                    tree.villages.add(id);
                }
            }
        }
        return tree;
    }

    OrganizationId place(Random chance) {
        return villages.get(chance.nextInt(villages.size()));
    }

    void move(OrganizationId moved, OrganizationId to) {
        parents.put(moved, to);
    }

    @Override
    public long version() {
        return worker.fetchCount(table(name("trial", "moved")));
    }

    @Override
    public Map<OrganizationId, List<OrganizationId>> upwards(Collection<OrganizationId> organizations) {
        var all = new HashMap<OrganizationId, List<OrganizationId>>();
        organizations.forEach(organization -> all.put(organization, upwards(organization)));
        return all;
    }

    List<OrganizationId> upwards(OrganizationId organization) {
        var chain = new ArrayList<OrganizationId>();
        for (OrganizationId at = organization; at != null; at = parents.get(at)) {
            chain.add(at);
        }
        return chain;
    }
}
