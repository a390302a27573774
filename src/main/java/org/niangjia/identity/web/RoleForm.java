package org.niangjia.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.PlaceChoice;
import org.niangjia.identity.Role;
import org.niangjia.identity.model.Reason;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Words;

/** The questions of giving a role: where, which, why, and until when. */
public record RoleForm(
        Field place,
        Field organization,
        List<Option> organizations,
        Field role,
        List<Option> roles,
        Field reason,
        List<Option> reasons,
        Field until) {
    public RoleForm {
        organizations = List.copyOf(organizations);
        roles = List.copyOf(roles);
        reasons = List.copyOf(reasons);
    }

    /** What she chose, with the keys of what is wrong. */
    record Typed(PlaceChoice.Typed place, String role, String reason, String until) {
        static final Typed NOTHING = new Typed(PlaceChoice.Typed.NOTHING, "", "", "");
    }

    record Problems(
            @Nullable String place,
            @Nullable String role,
            @Nullable String reason,
            @Nullable String until) {
        static final Problems NONE = new Problems(null, null, null, null);

        boolean any() {
            return !equals(NONE);
        }
    }

    static RoleForm of(Words words, Typed typed, List<Option> organizations, Problems problems) {
        var choose = organizations.isEmpty() ? problems.place() : null;
        return new RoleForm(
                Fields.of(
                        words,
                        "place",
                        "identity.form.place",
                        "identity.form.place.hint",
                        typed.place().place(),
                        choose),
                Fields.of(
                        words,
                        "organization",
                        "identity.form.organization",
                        null,
                        typed.place().place(),
                        organizations.isEmpty() ? null : problems.place()),
                organizations,
                Fields.of(words, "role", "identity.form.role", null, typed.role(), problems.role()),
                roles(words, typed.role()),
                Fields.of(words, "reason", "identity.form.reason", null, typed.reason(), problems.reason()),
                reasons(words, Reason.FOR_GIVING, typed.reason()),
                LastDay.field(words, typed.until(), problems.until()));
    }

    static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    static List<Option> reasons(Words words, List<Reason> among, String chosen) {
        return among.stream()
                .map(reason -> new Option(
                        reason.name(), words.get(reason.key()), reason.name().equals(chosen)))
                .toList();
    }

    private static List<Option> roles(Words words, String chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(
                        role.name(), words.get(role.key()), role.name().equals(chosen), words.get(role.hintKey())))
                .toList();
    }
}
