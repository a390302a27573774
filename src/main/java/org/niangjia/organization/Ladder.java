package org.niangjia.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.organization.TreeChanges.Named;
import org.niangjia.shared.OrganizationId;
import org.niangjia.vocabulary.Line;
import org.springframework.stereotype.Component;

/** Which level of a line stands below which: from the nation to the village. */
@Component
public class Ladder {
    private final List<Line> lines = Line.shipped();

    Ladder() {}

    /** Levels that may stand right below it, the next one first. Below a province without cities stand counties. */
    public List<String> below(Organization parent) {
        var levels = levels(parent);
        return levels.subList(rung(parent, levels) + 1, levels.size()).stream()
                .map(Line.Level::id)
                .toList();
    }

    /** Empty: that level does not stand below it. */
    Optional<Organization> founded(Organization parent, String level, UUID id, Named named) {
        if (!below(parent).contains(level)) {
            return Optional.empty();
        }
        return levels(parent).stream()
                .filter(each -> each.id().equals(level))
                .findFirst()
                .map(found -> founded(id, parent.id(), parent.line(), found, named));
    }

    Organization beside(Organization one, UUID id, Named named) {
        var levels = levels(one);
        return founded(id, one.parent().orElseThrow(), one.line(), levels.get(rung(one, levels)), named);
    }

    /** Whether one may stand right below the other: of the same line, and higher up. Some counties stand below a province. */
    boolean fits(Organization one, Organization above) {
        var levels = levels(one);
        return one.line().equals(above.line()) && rung(above, levels) < rung(one, levels);
    }

    private static Organization founded(UUID id, OrganizationId parent, String line, Line.Level level, Named named) {
        return new Organization(
                new OrganizationId(id), parent, line, level.kind(), level.id(), null, named.name(), named.shortName());
    }

    private List<Line.Level> levels(Organization one) {
        return lines.stream()
                .filter(line -> line.id().equals(one.line()))
                .findFirst()
                .orElseThrow()
                .levels();
    }

    private static int rung(Organization one, List<Line.Level> levels) {
        for (var rung = 0; rung < levels.size(); rung++) {
            if (levels.get(rung).id().equals(one.level())) {
                return rung;
            }
        }
        throw new IllegalStateException("no level of its line: " + one.level());
    }
}
