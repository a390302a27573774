package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organization;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.Organizations;
import org.niangjia.person.Person;
import org.niangjia.seat.Newcomers;
import org.niangjia.seat.Newcomers.Alike;
import org.niangjia.seat.SeatChanges;
import org.niangjia.seat.SeatOutcome;
import org.niangjia.seat.Seats;
import org.niangjia.seat.Whom;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Words;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody takes a seat. Who may be here already is offered before she is written down anew. */
@Controller
@RequestMapping(OrganizationSection.PAGES + "/{id}/seat")
@Requires(Permission.KEEP_SEATS)
class TakeController {
    private static final String TEMPLATE = "seat/take";

    private final Seats seats;
    private final SeatChanges changes;
    private final Newcomers newcomers;
    private final Organizations organizations;
    private final SeatForms forms;
    private final SeatWords said;
    private final Vocabulary vocabulary;
    private final DeskFrames frames;

    TakeController(
            Seats seats,
            SeatChanges changes,
            Newcomers newcomers,
            Organizations organizations,
            SeatForms forms,
            SeatWords said,
            Vocabulary vocabulary,
            DeskFrames frames) {
        this.seats = seats;
        this.changes = changes;
        this.newcomers = newcomers;
        this.organizations = organizations;
        this.forms = forms;
        this.said = said;
        this.vocabulary = vocabulary;
        this.frames = frames;
    }

    /**
     * What she typed, and what is wrong with it.
     *
     * @param refusal of the whole, as a sentence
     */
    private record Typed(
            WhoForm who,
            HeldForm held,
            Map<String, String> problems,
            @Nullable String refusal) {}

    @GetMapping
    ModelAndView form(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var at = hers(officer, id);
        var nothing = new Typed(WhoForm.EMPTY, HeldForm.EMPTY, Map.of(), null);
        return Pages.page(TEMPLATE, page(frames.frame(request, officer), at, nothing, List.of()));
    }

    @PostMapping
    ModelAndView take(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var at = hers(officer, id);
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        var who = WhoForm.typed(request);
        var held = HeldForm.typed(request, vocabulary);
        var ofHer = who.problems(forms.month());
        var problems = new HashMap<>(held.problems());
        problems.putAll(ofHer);
        if (!ofHer.isEmpty()) {
            return refused(frame, at, new Typed(who, held, problems, null), List.of());
        }
        var newcomer = who.newcomer(forms.month());
        var alike = newcomers.alike(officer, at.id(), newcomer);
        var options = alike.isOfAnotherName(newcomer) ? List.<Option>of() : options(officer, who, alike, words);
        if (isUndecided(who, alike, options)) {
            problems.put("person", "seat.who.person.wrong");
        }
        if (!problems.isEmpty()) {
            return refused(frame, at, new Typed(who, held, problems, null), options);
        }
        var whom = new Whom(newcomer, who.chosen(), alike.ids());
        return switch (changes.take(officer, at.id(), whom, held.held(vocabulary, null))) {
            case SeatOutcome.Done(var seat) -> Pages.seeOther(frame.frame().link(SeatController.PATH + "/" + seat));
            case SeatOutcome.Refused(var key, var name) ->
                refused(frame, at, new Typed(who, held, Map.of(), words.get(key, name)), options);
            case SeatOutcome.NotThere _ -> throw Pages.notThere();
        };
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

    private ModelAndView refused(DeskFrame frame, Organization at, Typed typed, List<Option> alike) {
        return Pages.refused(TEMPLATE, page(frame, at, typed, alike));
    }

    private SeatPages.Taking page(DeskFrame frame, Organization at, Typed typed, List<Option> alike) {
        var words = frame.frame().words();
        var who = forms.who(words, typed.who(), typed.problems(), alike);
        var held = forms.held(words, at, typed.held(), typed.problems());
        var back = frame.frame().link(OrganizationSection.page(at.id()));
        return new SeatPages.Taking(
                frame,
                List.of(new Crumb(at.shortName(), back), new Crumb(words.get("seat.take"), null)),
                words.get("seat.take.heading", at.name()),
                frame.frame().link(TeamSection.taking(at)),
                back,
                Problem.of(
                        typed.refusal(),
                        Stream.concat(who.fields().stream(), held.fields().stream())
                                .toList()),
                who,
                held);
    }

    private Organization hers(Officer officer, UUID id) {
        var at = new OrganizationId(id);
        return organizations.find(at).filter(_ -> seats.mayKeep(officer, at)).orElseThrow(Pages::notThere);
    }
}
