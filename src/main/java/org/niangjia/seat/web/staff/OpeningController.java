package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.NoteTable;
import org.niangjia.organization.NoteTable.Noted;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.Organizations;
import org.niangjia.person.People;
import org.niangjia.person.Person;
import org.niangjia.person.PersonId;
import org.niangjia.seat.Candidate;
import org.niangjia.seat.Opening;
import org.niangjia.seat.OpeningId;
import org.niangjia.seat.OpeningNote;
import org.niangjia.seat.Openings;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A post for which somebody is looked for: its conditions, who was proposed, and how far each of them is. */
@Controller
@Requires(Permission.KEEP_SEATS)
class OpeningController {
    static final String PATH = OrganizationSection.PAGES + "/openings";
    static final String CANDIDATES = OrganizationSection.PAGES + "/candidates";
    static final String TITLE = "seat.opening.title";

    private final Openings openings;
    private final People people;
    private final Organizations organizations;
    private final OpeningWords said;
    private final NoteTable notes;
    private final Moments moments;
    private final DeskFrames frames;

    OpeningController(
            Openings openings,
            People people,
            Organizations organizations,
            OpeningWords said,
            NoteTable notes,
            Moments moments,
            DeskFrames frames) {
        this.openings = openings;
        this.people = people;
        this.organizations = organizations;
        this.said = said;
        this.notes = notes;
        this.moments = moments;
        this.frames = frames;
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView opening(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var opening = openings.find(officer, new OpeningId(id)).orElseThrow(Pages::notThere);
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        var candidates = openings.candidates(opening);
        var known = people.list(candidates.stream().map(Candidate::person).toList());
        var isFilled = candidates.stream().anyMatch(each -> each.seat() != null);
        var at = organizations.get(opening.organization());
        return Pages.page(
                "seat/opening",
                new OpeningPages.Opening(
                        frame,
                        List.of(
                                new Crumb(at.shortName(), frame.frame().link(OrganizationSection.page(at.id()))),
                                new Crumb(words.get(TITLE), null)),
                        words.get("seat.opening.heading", at.name(), said.post(opening, words)),
                        opening.closed() ? said.state(opening, isFilled, words) : null,
                        facts(opening, words),
                        candidates.stream()
                                .map(each -> proposed(frame, opening, each, known))
                                .toList(),
                        acts(frame, opening),
                        notes(opening, candidates, known, words)));
    }

    private List<Item> facts(Opening opening, Words words) {
        var stated = opening.stated();
        return List.of(
                new Item(words.get("seat.ask.post"), said.post(opening, words)),
                new Item(words.get("seat.ask.conditions"), stated.conditions()),
                new Item(words.get("seat.opening.opening.on"), moments.date(stated.on(), words)),
                new Item(words.get("seat.ask.document"), filled(stated.document())),
                new Item(words.get("seat.opening.before"), said.before(opening, words)));
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private OpeningPages.Proposed proposed(
            DeskFrame frame, Opening opening, Candidate candidate, Map<PersonId, Person> known) {
        var words = frame.frame().words();
        var proposal = candidate.proposal();
        var seat = candidate.seat();
        return new OpeningPages.Proposed(
                Objects.requireNonNull(known.get(candidate.person())).name(),
                said.state(opening, candidate, words),
                seat == null ? null : frame.frame().link(SeatController.PATH + "/" + seat),
                List.of(
                        new Item(words.get("seat.ask.home"), filled(proposal.home())),
                        new Item(words.get("seat.opening.candidate.reason"), proposal.reason()),
                        new Item(words.get("seat.opening.candidate.on"), moments.date(proposal.on(), words))),
                notes.of(
                        words.get("seat.clearances"),
                        words.get("seat.notes.what"),
                        words.get("seat.ask.document"),
                        candidate.clearances().reversed().stream()
                                .map(each -> new Noted(
                                        each.at(),
                                        said.clearance(each.clearance(), words),
                                        each.clearance().document(),
                                        each.by()))
                                .toList(),
                        words),
                opening.closed() || candidate.withdrawn() ? List.of() : acts(frame, candidate));
    }

    private static List<Crumb> acts(DeskFrame frame, Candidate candidate) {
        var words = frame.frame().words();
        return OpeningAct.OF_A_CANDIDATE.stream()
                .filter(act -> act != OpeningAct.APPOINTMENT || candidate.isStanding())
                .map(act -> new Crumb(
                        words.get(act.key()), frame.frame().link(CANDIDATES + "/" + candidate.id() + "/" + act.noun())))
                .toList();
    }

    private static List<Crumb> acts(DeskFrame frame, Opening opening) {
        var words = frame.frame().words();
        var acts = new ArrayList<Crumb>();
        if (!opening.closed()) {
            for (var act : List.of(OpeningAct.PROPOSAL, OpeningAct.CLOSURE)) {
                acts.add(new Crumb(
                        words.get(act.key()), frame.frame().link(PATH + "/" + opening.id() + "/" + act.noun())));
            }
        }
        return acts;
    }

    private Table notes(Opening opening, List<Candidate> candidates, Map<PersonId, Person> known, Words words) {
        var names = candidates.stream()
                .collect(Collectors.toMap(
                        Candidate::id,
                        each -> Objects.requireNonNull(known.get(each.person())).name()));
        return notes.of(
                words.get("seat.notes"),
                words.get("seat.notes.what"),
                openings.notes(opening).stream()
                        .map(note -> new Noted(
                                note.at(), what(note, names.get(note.candidate()), words), note.reason(), note.by()))
                        .toList(),
                words);
    }

    private static String what(OpeningNote note, @Nullable String name, Words words) {
        var key = "seat.opening.note." + note.kind().name().toLowerCase(Locale.ROOT);
        return name == null ? words.get(key) : words.get(key, name);
    }
}
