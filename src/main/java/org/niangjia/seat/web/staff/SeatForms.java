package org.niangjia.seat.web.staff;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.person.Sex;
import org.niangjia.seat.SeatNote;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.Asked;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Words;
import org.niangjia.vocabulary.Position;
import org.niangjia.vocabulary.Term;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Questions about people and what they are somewhere. */
@Component
class SeatForms {
    private static final List<String> OPTIONAL = List.of(
            "born",
            "telephone",
            "identity",
            "until",
            "term_end",
            "home",
            "appointment",
            "employment",
            "way",
            "document");

    private final Vocabulary vocabulary;
    private final Organizations organizations;
    private final InstantSource clock;

    SeatForms(Vocabulary vocabulary, Organizations organizations, InstantSource clock) {
        this.vocabulary = vocabulary;
        this.organizations = organizations;
        this.clock = clock;
    }

    YearMonth month() {
        return YearMonth.from(WorkingCalendar.day(clock.instant()));
    }

    /** Each change says why. */
    static Map<String, String> reasonProblems(String reason) {
        return reason.isEmpty() || reason.length() > SeatNote.LONGEST_REASON
                ? Map.of("reason", "seat.note.reason.wrong")
                : Map.of();
    }

    SeatPages.Who who(Words words, WhoForm form, Map<String, String> problems, List<Option> alike) {
        var sexes = Stream.of(Sex.values())
                .map(sex -> new Option(sex.name(), sex(sex, words), sex.name().equals(form.sex())))
                .toList();
        return new SeatPages.Who(
                field(words, "who", "name", form.name(), problems),
                Asked.chosen(field(words, "who", "sex", form.sex(), problems), sexes),
                field(words, "who", "born", form.born(), problems),
                field(words, "who", "telephone", form.telephone(), problems),
                field(words, "who", "identity", form.identity(), problems),
                alike.isEmpty() ? null : Asked.chosen(field(words, "who", "person", form.person(), problems), alike),
                offered(alike));
    }

    /** As the form carries them: whoever says "none of them" says it of these. */
    static String offered(List<Option> alike) {
        return alike.stream().map(Option::value).collect(Collectors.joining(" "));
    }

    static String sex(Sex sex, Words words) {
        return words.get(sex == Sex.WOMAN ? "seat.sex.woman" : "seat.sex.man");
    }

    SeatPages.HeldFields held(Words words, Organization at, HeldForm form, Map<String, String> problems) {
        var positions = vocabulary.positions(at.kind()).stream().map(Position::term);
        var classes = vocabulary.ofSeats(region(at)).stream()
                .map(each -> {
                    var id = each.term().id();
                    var name = HeldForm.CLASS + id;
                    var value = form.classes().getOrDefault(id, "");
                    return Asked.chosen(
                            new Field(name, each.term().in(words.locale()), null, true, value, null),
                            options(words, each.values().stream(), value, "seat.unsaid"));
                })
                .toList();
        return new SeatPages.HeldFields(
                choice(words, "position", positions, form.position(), problems, "seat.choose"),
                field(words, "held", "from", form.from(), problems),
                field(words, "held", "until", form.until(), problems),
                field(words, "held", "term_end", form.termEnd(), problems),
                choice(words, "appointment", list("appointments"), form.appointment(), problems, "seat.unsaid"),
                choice(words, "employment", list("employments"), form.employment(), problems, "seat.unsaid"),
                choice(words, "way", list("ways"), form.way(), problems, "seat.unsaid"),
                classes,
                field(words, "held", "home", form.home(), problems),
                field(words, "held", "document", form.document(), problems));
    }

    /** What was founded here has no code of its own: it stands in the place of what is above it. */
    private String region(Organization at) {
        return organizations.withAncestors(at.id()).stream()
                .flatMap(each -> each.region().stream())
                .findFirst()
                .orElse("");
    }

    private Stream<Term> list(String name) {
        return vocabulary.lists().getOrDefault(name, List.of()).stream();
    }

    private static Asked choice(
            Words words, String name, Stream<Term> terms, String value, Map<String, String> problems, String noneKey) {
        return Asked.chosen(field(words, "held", name, value, problems), options(words, terms, value, noneKey));
    }

    private static List<Option> options(Words words, Stream<Term> terms, String value, String noneKey) {
        return Option.among(words.get(noneKey), value, terms, Term::id, term -> term.in(words.locale()));
    }

    /** @param group "who", "held" or "note" */
    static Field field(Words words, String group, String name, String value, Map<String, String> problems) {
        return Field.of(words, "seat." + group + "." + name, name, OPTIONAL.contains(name), value, problems.get(name));
    }
}
