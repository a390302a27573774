package org.niangjia.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A hundred kills in short rounds, and the other faults.
 *
 * @param only names of the scenarios to be played; empty: all of them
 */
record FaultParameters(KillParameters kills, List<String> only) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "women", "1200",
            "at-once", "120",
            "application", "40",
            "server", "40",
            "both", "20",
            "control-women", "400",
            "control-server", "8",
            "seed", "20260308",
            "report", "docs/proofs/faults.md");

    static FaultParameters read(List<String> options) {
        var defaults = new HashMap<>(DEFAULTS);
        var rest = new ArrayList<>(options);
        var only = new ArrayList<String>();
        var at = rest.indexOf("--only");
        if (at >= 0 && at + 1 < rest.size()) {
            only.addAll(List.of(rest.remove(at + 1).split(",", -1)));
            rest.remove(at);
            // A part is no report on the whole.
            defaults.put("report", "target/proof/faults.md");
        }
        return new FaultParameters(KillParameters.read(rest, defaults), List.copyOf(only));
    }

    boolean wants(Scenario scenario) {
        return only.isEmpty() || only.contains(scenario.name());
    }
}
