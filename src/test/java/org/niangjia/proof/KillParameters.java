package org.niangjia.proof;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many women ask, how many of them at the same time, and how often what is killed. */
record KillParameters(
        int women, int atOnce, Map<Blow, Integer> kills, int controlWomen, int controlKills, long seed, Path report) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "women", "2000",
            "at-once", "2000",
            "application", "12",
            "server", "12",
            "both", "6",
            "control-women", "600",
            "control-server", "12",
            "seed", "20260308",
            "report", "docs/proofs/kill.md");

    static KillParameters read(List<String> options) {
        return read(options, DEFAULTS);
    }

    static KillParameters read(List<String> options, Map<String, String> defaults) {
        var values = new HashMap<>(defaults);
        for (var index = 0; index < options.size(); index += 2) {
            var name = options.get(index).replaceFirst("^--", "");
            if (!defaults.containsKey(name) || index + 1 == options.size()) {
                throw new IllegalArgumentException(
                        "'" + options.get(index) + "' is none of --" + String.join(" N, --", defaults.keySet()) + " N");
            }
            values.put(name, options.get(index + 1));
        }
        return new KillParameters(
                number(values, "women"),
                number(values, "at-once"),
                Map.of(
                        Blow.APPLICATION, number(values, "application"),
                        Blow.SERVER, number(values, "server"),
                        Blow.BOTH, number(values, "both")),
                number(values, "control-women"),
                number(values, "control-server"),
                Long.parseLong(values.get("seed")),
                Path.of(values.get("report")));
    }

    /** The same run with the server killed and nothing else. */
    KillParameters forControl() {
        return new KillParameters(
                controlWomen,
                Math.min(atOnce, controlWomen),
                Map.of(Blow.SERVER, controlKills),
                controlWomen,
                controlKills,
                seed,
                report);
    }

    int allKills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** So many women and nobody is killed. */
    KillParameters quiet(int women, int atOnce) {
        return new KillParameters(women, atOnce, Map.of(), 0, 0, seed, report);
    }

    String command(String proof) {
        return "./niangjia prove %s --women %d --at-once %d --application %d --server %d --both %d --seed %d"
                .formatted(
                        proof,
                        women,
                        atOnce,
                        kills.get(Blow.APPLICATION),
                        kills.get(Blow.SERVER),
                        kills.get(Blow.BOTH),
                        seed);
    }

    private static int number(Map<String, String> values, String name) {
        return Integer.parseInt(values.get(name));
    }
}
