package org.niangjia.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.organization.TreeChanges.Named;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Component;

/** Which level of a line stands below which: from the nation to the village. */
@Component
class Ladder {
    private final List<Line> lines = Line.shipped();

    /** Empty: nothing of the line stands below that level. */
    Optional<Organization> below(Organization parent, UUID id, Named named) {
        var levels = levels(parent);
        var next = rung(parent, levels) + 1;
        return next < levels.size()
                ? Optional.of(founded(id, parent.id(), parent.line(), levels.get(next), named))
                : Optional.empty();
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
