package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.niangjia.organization.NoteTable;
import org.niangjia.organization.NoteTable.Noted;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.Organizations;
import org.niangjia.person.People;
import org.niangjia.seat.Assessments;
import org.niangjia.seat.Held;
import org.niangjia.seat.Seat;
import org.niangjia.seat.SeatId;
import org.niangjia.seat.SeatNote;
import org.niangjia.seat.Seats;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One seat, and what was written down about it. */
@Controller
@Requires(Permission.SEE_SEATS)
class SeatController {
    static final String PATH = OrganizationSection.PAGES + "/seats";

    private final Seats seats;
    private final People people;
    private final Organizations organizations;
    private final Assessments assessments;
    private final SeatWords said;
    private final NoteTable notes;
    private final DeskFrames frames;

    SeatController(
            Seats seats,
            People people,
            Organizations organizations,
            Assessments assessments,
            SeatWords said,
            NoteTable notes,
            DeskFrames frames) {
        this.seats = seats;
        this.people = people;
        this.organizations = organizations;
        this.assessments = assessments;
        this.said = said;
        this.notes = notes;
        this.frames = frames;
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView seat(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var seat = seats.find(officer, Permission.SEE_SEATS, new SeatId(id)).orElseThrow(Pages::notThere);
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        var name = people.get(seat.person()).name();
        return Pages.page(
                "seat/seat",
                new SeatPages.Seat(
                        frame,
                        List.of(place(frame, seat), new Crumb(words.get("seat.title"), null)),
                        words.get("seat.heading", name, said.position(seat.held(), words)),
                        seat.withdrawn() ? words.get("seat.withdrawn") : null,
                        facts(frame, seat, name),
                        assessments.missing(seat.organization(), List.of(seat)).contains(seat.id())
                                ? words.get("seat.assessment.missing")
                                : null,
                        assessments(seat, words),
                        notes(seat, words),
                        acts(frame, officer, seat)));
    }

    private List<Item> facts(DeskFrame frame, Seat seat, String name) {
        var words = frame.frame().words();
        var facts = new ArrayList<Item>();
        facts.add(new Item(
                words.get("seat.who.name"), name, frame.frame().link(PersonController.PATH + "/" + seat.person())));
        facts.add(new Item(
                words.get("seat.place"), organizations.get(seat.organization()).name()));
        facts.addAll(said.items(seat.held(), words));
        said.account(seat, words).ifPresent(facts::add);
        return facts;
    }

    private List<Item> assessments(Seat seat, Words words) {
        return assessments.of(seat).stream()
                .flatMap(each -> said.items(each, words).stream())
                .toList();
    }

    private Crumb place(DeskFrame frame, Seat seat) {
        return new Crumb(
                organizations.get(seat.organization()).shortName(),
                frame.frame().link(OrganizationSection.page(seat.organization())));
    }

    private Table notes(Seat seat, Words words) {
        return notes.of(
                words.get("seat.notes"),
                words.get("seat.notes.what"),
                seats.notes(seat).stream()
                        .map(note -> new Noted(note.at(), what(note, words), note.reason(), note.by()))
                        .toList(),
                words);
    }

    private String what(SeatNote note, Words words) {
        var kind = words.get("seat.note." + note.kind().name().toLowerCase(Locale.ROOT));
        var was = note.was();
        return was == null ? kind : words.get("seat.note.was", kind, before(was, words));
    }

    private String before(Held was, Words words) {
        return said.items(was, words).stream()
                .filter(item -> item.value() != null)
                .map(item -> item.term() + " " + item.value())
                .collect(Collectors.joining(words.get("seat.and")));
    }

    private List<Crumb> acts(DeskFrame frame, Officer officer, Seat seat) {
        if (seat.withdrawn() || !seats.mayKeep(officer, seat.organization())) {
            return List.of();
        }
        var words = frame.frame().words();
        var acts = new ArrayList<Crumb>();
        for (var act : SeatAct.values()) {
            if (act != SeatAct.END || seat.held().until() == null) {
                acts.add(new Crumb(
                        words.get("seat.act." + act.noun()),
                        frame.frame().link(PATH + "/" + seat.id() + "/" + act.noun())));
            }
        }
        if (assessments.isOffered(seat)) {
            var act = OpeningAct.ASSESSMENT;
            acts.add(new Crumb(words.get(act.key()), frame.frame().link(PATH + "/" + seat.id() + "/" + act.noun())));
        }
        return acts;
    }
}
