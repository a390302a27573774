package org.niangjia.consultation.web.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.ReceivingDesks.Near;
import org.niangjia.organization.Organization;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Words;

/** To whom a request may go from a desk, as choices; who is near but shut, as a sentence. */
final class Receivers {
    private static final int NAMED = 5;

    private Receivers() {}

    static List<Option> options(Near near, Officer officer, String chosen, Words words) {
        return near.choices().stream()
                .map(desk -> {
                    var own = desk.id().equals(officer.organization());
                    var hint = words.get("consultation.receiver."
                            + (own ? "colleague" : near.open().isEmpty() ? "waits" : "open"));
                    var id = desk.id().toString();
                    return new Option(id, desk.name(), id.equals(chosen), hint);
                })
                .toList();
    }

    static @Nullable String shut(Near near, Officer officer, Words words) {
        if (!near.above().isEmpty()) {
            return words.get("consultation.receiver.nobody-aside");
        }
        var others = near.shut().stream()
                .filter(each -> !each.id().equals(officer.organization()))
                .toList();
        if (others.isEmpty()) {
            return null;
        }
        var names = others.stream()
                .limit(NAMED)
                .map(Organization::name)
                .collect(Collectors.joining(words.get("consultation.desk.and")));
        var all = others.size();
        return all <= NAMED
                ? words.get("consultation.receiver.shut", names)
                : words.get("consultation.receiver.shut-more", names, all);
    }

    /** A shut one too: it is refused by its own sentence. */
    static Optional<OrganizationId> chosen(Near near, String value) {
        return Stream.concat(near.open().stream(), near.shut().stream())
                .map(Organization::id)
                .filter(id -> id.toString().equals(value))
                .findFirst();
    }
}
