package org.niangjia.seat.web.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organizations;
import org.niangjia.person.Person;
import org.niangjia.seat.Newcomers;
import org.niangjia.seat.Newcomers.Alike;
import org.niangjia.seat.Seats;
import org.niangjia.seat.Whom;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Who she is. Who may be here already is offered before she is written down anew. */
@Component
class WhoQuestion {
    private final Newcomers newcomers;
    private final Seats seats;
    private final Organizations organizations;
    private final SeatForms forms;
    private final SeatWords said;

    WhoQuestion(Newcomers newcomers, Seats seats, Organizations organizations, SeatForms forms, SeatWords said) {
        this.newcomers = newcomers;
        this.seats = seats;
        this.organizations = organizations;
        this.forms = forms;
        this.said = said;
    }

    /**
     * @param whom who is meant; null: that is not clear yet
     * @param problems by the field's name the key of what is wrong
     * @param alike who may be the same, to be asked
     */
    record Answered(@Nullable Whom whom, Map<String, String> problems, List<Option> alike) {}

    Answered answer(Officer officer, OrganizationId at, WhoForm who, Words words) {
        var problems = new HashMap<>(who.problems(forms.month()));
        if (!problems.isEmpty()) {
            return new Answered(null, problems, List.of());
        }
        var newcomer = who.newcomer(forms.month());
        var alike = newcomers.alike(officer, at, newcomer);
        var options = alike.isOfAnotherName(newcomer) ? List.<Option>of() : options(officer, who, alike, words);
        return isUndecided(who, alike, options)
                ? new Answered(null, Map.of("person", "seat.who.person.wrong"), options)
                : new Answered(new Whom(newcomer, who.chosen(), alike.ids()), Map.of(), options);
    }

    SeatPages.Who asked(Words words, WhoForm who, Map<String, String> problems, List<Option> alike) {
        return forms.who(words, who, problems, alike);
    }

    /** Whoever says "none of them" says it of those whom she was shown. */
    private static boolean isUndecided(WhoForm who, Alike alike, List<Option> options) {
        var chosen = who.chosen();
        var isNoneOfThem = !alike.certain()
                && who.person().equals(WhoForm.NOBODY_YET)
                && who.offered().equals(SeatForms.offered(options));
        return !options.isEmpty()
                && !isNoneOfThem
                && (chosen == null || !alike.ids().contains(chosen));
    }

    /** Whoever has no seat in her reach is offered without saying where she has one. */
    private List<Option> options(Officer officer, WhoForm who, Alike alike, Words words) {
        var known = alike.people().stream().map(person -> option(officer, who, person, words));
        var nobody = new Option(
                WhoForm.NOBODY_YET,
                words.get("seat.who.person.none"),
                who.person().equals(WhoForm.NOBODY_YET));
        return alike.people().isEmpty()
                ? List.of()
                : Stream.concat(known, alike.certain() ? Stream.of() : Stream.of(nobody))
                        .toList();
    }

    private Option option(Officer officer, WhoForm who, Person person, Words words) {
        var hers = seats.of(officer, person.id());
        var names = organizations.names(
                hers.stream().map(seat -> seat.organization()).collect(Collectors.toSet()));
        var where = hers.stream()
                .map(seat -> names.get(seat.organization()) + " " + said.position(seat.held(), words))
                .collect(Collectors.joining(words.get("seat.and")));
        // Of somebody who is not hers to see nothing is told that she did not write herself.
        var known = hers.isEmpty() ? who.born() : Objects.toString(person.born(), "");
        var born = known.isEmpty() ? words.get("seat.born-unsaid") : known;
        return new Option(
                person.id().toString(),
                words.get("seat.who.person.is", person.name(), born),
                person.id().toString().equals(who.person()),
                where.isEmpty() ? words.get("seat.elsewhere") : where);
    }
}
