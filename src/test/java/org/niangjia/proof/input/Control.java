package org.niangjia.proof.input;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import org.niangjia.proof.input.Finding.Kind;

/** Which planted holes were found, by kind and route. */
final class Control {
    private static final Map<String, Kind> PLANTED = new TreeMap<>(Map.of(
            "POST /planted/markup", Kind.MARKUP,
            "POST /planted/attribute", Kind.MARKUP,
            "POST /planted/broken", Kind.BROKEN,
            "POST /planted/trace", Kind.TRACE,
            "POST /planted/logged", Kind.LOGGED,
            "POST /planted/away", Kind.AWAY));

    private Control() {}

    /** Holes that nobody noticed. */
    static List<String> overlooked(Queue<Finding> findings) {
        var found = found(findings);
        return PLANTED.entrySet().stream()
                .map(hole -> hole.getKey() + ": " + hole.getValue().says())
                .filter(hole -> !found.contains(hole))
                .toList();
    }

    static TreeSet<String> found(Queue<Finding> findings) {
        var found = new TreeSet<String>();
        findings.forEach(
                finding -> found.add(finding.route() + ": " + finding.kind().says()));
        found.removeIf(hole -> !hole.contains(PlantedHoles.BELOW));
        return found;
    }
}
