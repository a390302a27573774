package org.niangjia.measure.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.shared.OrganizationId;

/** Which organisations have to be counted anew, and of each what: the records of some modules, or of all. */
public final class Marked {
    /** A mark of no module in particular. */
    public static final String ALL = "";

    private final Map<OrganizationId, Set<String>> modules = new HashMap<>();

    public void add(OrganizationId organization, String module) {
        modules.computeIfAbsent(organization, _ -> new HashSet<>()).add(module);
    }

    public boolean isEmpty() {
        return modules.isEmpty();
    }

    public Collection<OrganizationId> organizations() {
        return modules.keySet();
    }

    /** Those of which this source has to be counted. */
    public Set<OrganizationId> of(Source source) {
        var module = source.view().schema();
        return modules.entrySet().stream()
                .filter(each ->
                        each.getValue().contains(module) || each.getValue().contains(ALL))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
