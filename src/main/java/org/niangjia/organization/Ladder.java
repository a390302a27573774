package org.niangjia.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.niangjia.organization.TreeChanges.Named;
import org.niangjia.shared.OrganizationId;
import org.niangjia.vocabulary.Kind;
import org.niangjia.vocabulary.Line;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** What stands below what: the levels of a line, from the nation to the village, and beside them the other declared kinds. */
@Component
public class Ladder {
    private final List<Line> lines = Line.shipped();
    private final Vocabulary vocabulary;

    Ladder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What may be founded right below it: levels of its line, the next one first (below a province without cities stand
     * counties), then kinds that stand beside them.
     */
    public List<String> below(Organization parent) {
        return Stream.concat(
                        levelsBelow(parent).map(Line.Level::id),
                        kindsBelow(parent).map(kind -> kind.term().id()))
                .toList();
    }

    /** Empty: that does not stand below it. */
    Optional<Organization> founded(Organization parent, String what, UUID id, Named named) {
        return levelsBelow(parent)
                .filter(level -> level.id().equals(what))
                .map(level -> founded(id, parent, level.kind(), level.id(), named))
                .findFirst()
                .or(() -> kindsBelow(parent)
                        .filter(kind -> kind.term().id().equals(what))
                        .map(kind -> founded(id, parent, what, level(kind, parent), named))
                        .findFirst());
    }

    /** Of its kind and level, below what that stands below. */
    Organization sibling(Organization one, UUID id, Named named) {
        return new Organization(
                new OrganizationId(id),
                one.parent().orElseThrow(),
                one.line(),
                one.kind(),
                one.level(),
                null,
                named.name(),
                named.shortName());
    }

    /** Whether one may stand right below the other, of the same line; some counties stand below a province. */
    boolean fits(Organization one, Organization above) {
        return one.line().equals(above.line())
                && (one.isOfAPlace()
                        ? levelsBelow(above).anyMatch(level -> level.id().equals(one.level()))
                        : kindsBelow(above).anyMatch(kind -> kind.term().id().equals(one.kind())));
    }

    private static Organization founded(UUID id, Organization parent, String kind, String level, Named named) {
        return new Organization(
                new OrganizationId(id), parent.id(), parent.line(), kind, level, null, named.name(), named.shortName());
    }

    private Stream<Line.Level> levelsBelow(Organization parent) {
        return levels(parent.line()).stream()
                .dropWhile(level -> !level.id().equals(parent.level()))
                .skip(1);
    }

    private Stream<Kind> kindsBelow(Organization parent) {
        return vocabulary.kinds().stream()
                .filter(kind -> parent.line().equals(kind.line()))
                .filter(kind -> kind.under().contains(parent.kind()))
                .filter(kind -> levels(parent.line()).stream()
                        .noneMatch(level -> level.kind().equals(kind.term().id())))
                .filter(kind -> kind.levels().isEmpty() || hasLevelBelow(kind, parent));
    }

    private boolean hasLevelBelow(Kind kind, Organization parent) {
        return levelsBelow(parent).anyMatch(level -> kind.levels().contains(level.id()));
    }

    private String level(Kind kind, Organization parent) {
        return levelsBelow(parent)
                .map(Line.Level::id)
                .filter(kind.levels()::contains)
                .findFirst()
                .orElse(Organization.BESIDE);
    }

    private List<Line.Level> levels(String line) {
        return lines.stream()
                .filter(each -> each.id().equals(line))
                .findFirst()
                .orElseThrow()
                .levels();
    }
}
