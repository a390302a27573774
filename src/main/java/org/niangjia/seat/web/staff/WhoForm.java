package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.person.Born;
import org.niangjia.person.IdentityNumber;
import org.niangjia.person.NewPerson;
import org.niangjia.person.Person;
import org.niangjia.person.PersonId;
import org.niangjia.person.Sex;
import org.niangjia.shared.web.Sent;

/**
 * Who she is, as somebody typed it.
 *
 * @param person who she is of those that were offered: an id, {@link #NOBODY_YET}, or nothing chosen
 * @param offered who they were
 */
record WhoForm(String name, String sex, String born, String telephone, String identity, String person, String offered) {
    static final WhoForm EMPTY = new WhoForm("", "", "", "", "", "", "");
    static final String NOBODY_YET = "none";

    static WhoForm typed(HttpServletRequest request) {
        return new WhoForm(
                // A name that was set in a table has blanks between its characters.
                plain(request, "name").replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", ""),
                Sent.text(request, "sex"),
                plain(request, "born"),
                plain(request, "telephone"),
                plain(request, "identity"),
                Sent.text(request, "person"),
                Sent.text(request, "offered"));
    }

    /** Full-width digits and blanks as the narrow ones. */
    private static String plain(HttpServletRequest request, String name) {
        return Normalizer.normalize(Sent.text(request, name), Normalizer.Form.NFKC)
                .strip();
    }

    /** By the field's name the key of what is wrong. */
    Map<String, String> problems(YearMonth now) {
        var problems = new LinkedHashMap<String, String>();
        if (name.isEmpty() || name.length() > Person.LONGEST_NAME) {
            problems.put("name", "seat.who.name.wrong");
        }
        if (!born.isEmpty() && Born.typed(born, now).isEmpty()) {
            problems.put("born", "seat.who.born.wrong");
        }
        if (!telephone.isEmpty() && !digits().matches("\\d{5,15}")) {
            problems.put("telephone", "seat.who.telephone.wrong");
        }
        var card = IdentityNumber.typed(identity);
        if (!identity.isEmpty() && card.isEmpty()) {
            problems.put("identity", "seat.who.identity.wrong");
        } else if (card.isPresent() && contradicts(card.get(), now)) {
            problems.put("identity", "seat.who.identity.contradicts");
        }
        if (saidSex().isEmpty()) {
            problems.put("sex", "seat.who.sex.wrong");
        }
        return problems;
    }

    private boolean contradicts(IdentityNumber card, YearMonth now) {
        return !Born.typed(born, now).map(card.born()::fits).orElse(true)
                || !sex.isEmpty() && !sex.equals(card.sex().name());
    }

    /** What she did not say stands in her identity card, if that was said. */
    private Optional<Sex> saidSex() {
        for (var each : Sex.values()) {
            if (each.name().equals(sex)) {
                return Optional.of(each);
            }
        }
        return IdentityNumber.typed(identity).map(IdentityNumber::sex);
    }

    NewPerson newcomer(YearMonth now) {
        var card = IdentityNumber.typed(identity);
        return new NewPerson(
                name,
                saidSex().orElseThrow(),
                card.map(IdentityNumber::born).or(() -> Born.typed(born, now)).orElse(null),
                card.orElse(null),
                digits());
    }

    /** One number has one spelling: else it would not be found again. */
    private String digits() {
        return telephone.replaceAll("[ ()-]", "").replaceFirst("^(\\+|00)86", "");
    }

    /** Null: none of those who are known, or nothing was chosen. */
    @Nullable
    PersonId chosen() {
        try {
            return person.isEmpty() || person.equals(NOBODY_YET) ? null : new PersonId(UUID.fromString(person));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
