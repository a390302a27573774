package org.niangjia.identity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.store.AccountDetails.Assignment;
import org.niangjia.identity.store.AccountDetails.Code;
import org.niangjia.identity.store.LastDayStore.Move;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Words;

/** Who did what to an account, when and why, as words. */
final class Said {
    private final Words words;
    private final Moments moments;
    private final Map<OrganizationId, String> places;
    private final Map<AccountId, String> people;

    Said(Words words, Moments moments, Map<OrganizationId, String> places, Map<AccountId, String> people) {
        this.words = words;
        this.moments = moments;
        this.places = places;
        this.people = people;
    }

    Words words() {
        return words;
    }

    String title(Assignment assignment) {
        return words.get(
                "identity.role-at",
                places.getOrDefault(assignment.organization(), "?"),
                words.get(assignment.role().key()));
    }

    String given(Assignment assignment) {
        var said = act(assignment.at(), assignment.by(), assignment.reasonKey());
        return assignment.lastDay() == null
                ? said
                : words.get("identity.account.until", said, moments.day(assignment.lastDay(), words));
    }

    String moved(Move move) {
        return words.get(
                "identity.account.moved",
                act(move.at(), move.by(), move.reasonKey()),
                day(move.before()),
                day(move.after()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? words.get("identity.account.no-last-day") : moments.day(day, words);
    }

    String act(Instant at, @Nullable AccountId by, String reasonKey) {
        var who = by == null ? words.get("identity.account.the-system") : people.getOrDefault(by, "?");
        var said = words.get("identity.account.act", moments.at(at, words), who);
        return reasonKey.isEmpty() ? said : said + " · " + words.get(reasonKey);
    }

    String momentOr(@Nullable Instant moment, String elseKey) {
        return moment == null ? words.get(elseKey) : moments.at(moment, words);
    }

    String state(Code code) {
        if (code.usedAt() != null) {
            return words.get("identity.code.used", moments.at(code.usedAt(), words));
        }
        if (code.withdrawnAt() != null) {
            return words.get("identity.code.withdrawn", moments.at(code.withdrawnAt(), words));
        }
        return words.get("identity.code.until", momentOr(code.expiresAt(), "identity.account.never"));
    }
}
