package org.niangjia.organization.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.PlaceChoice;
import org.niangjia.organization.ChangeKind;
import org.niangjia.organization.Ground;
import org.niangjia.organization.TreeChanges.Named;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.web.Sent;

/** What she typed about a change of the tree. */
record TreeActForm(
        String level,
        String name,
        String shortName,
        PlaceChoice.Typed place,
        List<String> taken,
        String on,
        String document,
        String reason) {
    static final TreeActForm EMPTY = new TreeActForm("", "", "", PlaceChoice.Typed.NOTHING, List.of(), "", "", "");

    TreeActForm {
        taken = List.copyOf(taken);
    }

    static TreeActForm typed(HttpServletRequest request) {
        return new TreeActForm(
                Sent.text(request, "level"),
                Sent.text(request, "name"),
                Sent.text(request, "shortName"),
                new PlaceChoice.Typed(
                        Sent.text(request, "place"),
                        Sent.text(request, "searched"),
                        Sent.text(request, "organization")),
                Optional.ofNullable(request.getParameterValues("taken"))
                        .map(List::of)
                        .orElse(List.of()),
                Sent.text(request, "on"),
                Sent.text(request, "document"),
                Sent.text(request, "reason"));
    }

    /**
     * Keys of what is wrong.
     *
     * @param whole of the change as such; null: nothing
     */
    record Problems(
            @Nullable String whole,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String place,
            @Nullable String taken,
            @Nullable String on,
            @Nullable String document,
            @Nullable String reason) {
        static final Problems NONE = new Problems(null, null, null, null, null, null, null, null);

        boolean isSome() {
            return !equals(NONE);
        }

        Problems because(String key) {
            return new Problems(key, name, shortName, place, taken, on, document, reason);
        }
    }

    Problems problems(ChangeKind kind, @Nullable String placeProblem) {
        return new Problems(
                null,
                isNamed(kind) ? length(name, Named.LONGEST, "organization.act.name.wrong") : null,
                isNamed(kind) ? length(shortName, Named.LONGEST, "organization.act.short-name.wrong") : null,
                placeProblem,
                kind == ChangeKind.SPLIT && takenIds().isEmpty() ? "organization.change.nothing-taken" : null,
                TypedDay.of(on).isPresent() ? null : "organization.act.on.wrong",
                length(document, Ground.LONGEST_DOCUMENT, "organization.act.document.wrong"),
                length(reason, Ground.LONGEST_REASON, "organization.act.reason.wrong"));
    }

    private static @Nullable String length(String text, int longest, String key) {
        return text.isEmpty() || text.length() > longest ? key : null;
    }

    static boolean isNamed(ChangeKind kind) {
        return kind == ChangeKind.FOUNDED || kind == ChangeKind.RENAMED || kind == ChangeKind.SPLIT;
    }

    static boolean goesSomewhere(ChangeKind kind) {
        return kind == ChangeKind.MOVED || kind == ChangeKind.MERGED;
    }

    Ground ground() {
        return new Ground(TypedDay.of(on).orElseThrow(), document, reason);
    }

    Named named() {
        return new Named(name, shortName);
    }

    /** What is no id was chosen from no page of ours. */
    List<OrganizationId> takenIds() {
        var ids = new ArrayList<OrganizationId>();
        for (var each : taken) {
            try {
                ids.add(new OrganizationId(UUID.fromString(each)));
            } catch (IllegalArgumentException e) {
                return List.of();
            }
        }
        return ids;
    }
}
