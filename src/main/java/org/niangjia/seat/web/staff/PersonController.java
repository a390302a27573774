package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.niangjia.seat.PersonChanges;
import org.niangjia.seat.Seat;
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
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody with all that she is, and was, as far as the viewer may see it. */
@Controller
class PersonController {
    static final String PATH = OrganizationSection.PAGES + "/people";

    private final Seats seats;
    private final PersonChanges changes;
    private final NoteTable notes;
    private final People people;
    private final Organizations organizations;
    private final SeatWords said;
    private final DeskFrames frames;

    PersonController(
            Seats seats,
            PersonChanges changes,
            NoteTable notes,
            People people,
            Organizations organizations,
            SeatWords said,
            DeskFrames frames) {
        this.seats = seats;
        this.changes = changes;
        this.notes = notes;
        this.people = people;
        this.organizations = organizations;
        this.said = said;
        this.frames = frames;
    }

    @GetMapping(PATH + "/{id}")
    @Requires(Permission.SEE_SEATS)
    ModelAndView person(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        return page(new PersonId(id), officer, request, null);
    }

    /** Posted, for it leaves a record; shown once, and in no address. */
    @PostMapping(PATH + "/{id}/telephones")
    @Requires(Permission.READ_TELEPHONES)
    ModelAndView telephones(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var person = new PersonId(id);
        var telephones = people.telephones(officer, person);
        if (telephones.isEmpty()) {
            throw Pages.notThere();
        }
        return page(person, officer, request, telephones);
    }

    private ModelAndView page(
            PersonId id, Officer officer, HttpServletRequest request, @Nullable List<String> telephones) {
        var hers = seats.of(officer, id);
        if (hers.isEmpty()) {
            throw Pages.notThere();
        }
        var person = people.get(id);
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        return Pages.page(
                "seat/person",
                new SeatPages.Person(
                        frame,
                        List.of(new Crumb(words.get("seat.person.title"), null)),
                        person.name(),
                        facts(frame, person),
                        seats(frame, hers),
                        telephones == null
                                ? null
                                : telephones.stream()
                                        .map(each -> new Item(words.get("seat.who.telephone"), each))
                                        .toList(),
                        people.hasTelephone(officer, id) ? frame.frame().link(PATH + "/" + id + "/telephones") : null,
                        notes(id, words),
                        changes.mayCorrect(officer, id) ? frame.frame().link(PATH + "/" + id + "/correction") : null));
    }

    private Table notes(PersonId person, Words words) {
        return notes.of(
                words.get("seat.person.notes"),
                words.get("seat.person.was"),
                people.notes(person).stream()
                        .map(note -> new Noted(note.at(), before(note.was(), words), note.reason(), note.by()))
                        .toList(),
                words);
    }

    private static String before(Person was, Words words) {
        var born = Objects.toString(was.born(), words.get("seat.born-unsaid"));
        return words.get("seat.person.was-so", was.name(), SeatForms.sex(was.sex(), words), born);
    }

    private static List<Item> facts(DeskFrame frame, Person person) {
        var words = frame.frame().words();
        return List.of(
                new Item(words.get("seat.who.sex"), SeatForms.sex(person.sex(), words)),
                new Item(
                        words.get("seat.who.born"),
                        person.born() == null ? null : person.born().toString()));
    }

    private Table seats(DeskFrame frame, List<Seat> hers) {
        var words = frame.frame().words();
        var names = organizations.names(hers.stream().map(Seat::organization).collect(Collectors.toSet()));
        return new Table(
                words.get("seat.person.seats"),
                List.of(
                        new Column(words.get("seat.place"), false),
                        new Column(words.get("seat.held.position"), false),
                        new Column(words.get("seat.time"), false)),
                hers.stream()
                        .map(seat -> new Line(
                                frame.frame().link(SeatController.PATH + "/" + seat.id()),
                                List.of(
                                        names.getOrDefault(seat.organization(), ""),
                                        said.position(seat.held(), words),
                                        said.since(seat.held(), words))))
                        .toList());
    }
}
