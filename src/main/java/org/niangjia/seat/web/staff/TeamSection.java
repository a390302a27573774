package org.niangjia.seat.web.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.niangjia.organization.Organization;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.person.People;
import org.niangjia.person.Person;
import org.niangjia.seat.Seat;
import org.niangjia.seat.Seats;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.niangjia.vocabulary.Position;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who is what there on that day, and which place at the head is empty. */
@Component
@Order(1)
class TeamSection implements OrganizationSection {
    private final Seats seats;
    private final People people;
    private final Vocabulary vocabulary;
    private final SeatWords said;
    private final Moments moments;

    TeamSection(Seats seats, People people, Vocabulary vocabulary, SeatWords said, Moments moments) {
        this.seats = seats;
        this.people = people;
        this.vocabulary = vocabulary;
        this.said = said;
        this.moments = moments;
    }

    @Override
    public Optional<Shown> show(
            DeskFrame frame, Officer officer, Organization organization, LocalDate on, boolean isNow) {
        return seats.all(officer, organization.id()).map(ever -> shown(frame, officer, organization, ever, on, isNow));
    }

    private Shown shown(
            DeskFrame frame, Officer officer, Organization organization, List<Seat> ever, LocalDate on, boolean isNow) {
        var words = frame.frame().words();
        var isKeeper = isNow && seats.mayKeep(officer, organization.id());
        var there = ever.stream().filter(seat -> seat.held().isOn(on)).toList();
        var names = people.list(there.stream().map(Seat::person).toList());
        var lines = new ArrayList<Line>();
        empty(organization, ever, on, words).forEach(lines::add);
        there.forEach(seat -> lines.add(line(frame, seat, Objects.requireNonNull(names.get(seat.person())))));
        return new Shown(
                new Table(
                        words.get("seat.team"),
                        List.of(
                                new Column(words.get("seat.who.name"), false),
                                new Column(words.get("seat.held.position"), false),
                                new Column(words.get("seat.held.appointment"), false),
                                new Column(words.get("seat.time"), false)),
                        lines),
                words.get(ever.isEmpty() ? "seat.team.nobody" : "seat.team.nobody-then"),
                isKeeper
                        ? List.of(
                                new Crumb(words.get("seat.take"), frame.frame().link(taking(organization))))
                        : List.of(),
                isKeeper ? confirmation(frame, organization) : null);
    }

    private Deed confirmation(DeskFrame frame, Organization organization) {
        var words = frame.frame().words();
        var line = seats.confirmedAt(organization.id())
                .map(at -> words.get("seat.confirmed", moments.date(WorkingCalendar.day(at), words)))
                .orElseGet(() -> words.get("seat.unconfirmed"));
        return new Deed(
                line,
                words.get("seat.confirm"),
                frame.frame().link(OrganizationSection.page(organization.id()) + "/roster"));
    }

    static String taking(Organization organization) {
        return OrganizationSection.page(organization.id()) + "/seat";
    }

    private Line line(DeskFrame frame, Seat seat, Person person) {
        var words = frame.frame().words();
        return new Line(
                frame.frame().link(SeatController.PATH + "/" + seat.id()),
                List.of(
                        person.name(),
                        said.position(seat.held(), words),
                        Objects.requireNonNullElse(
                                said.term("appointments", seat.held().appointment(), words), words.get("seat.unsaid")),
                        said.since(seat.held(), words)));
    }

    /** What one has at a time, where somebody was before; of what nobody ever wrote down nobody knows that it is empty. */
    private Stream<Line> empty(Organization organization, List<Seat> ever, LocalDate on, Words words) {
        return vocabulary.positions(organization.kind()).stream()
                .filter(Position::one)
                .filter(position ->
                        of(ever, position).noneMatch(seat -> seat.held().isOn(on)))
                .flatMap(position -> of(ever, position)
                        .map(seat -> seat.held().until())
                        .filter(Objects::nonNull)
                        .filter(until -> !until.isAfter(on))
                        .max(Comparator.naturalOrder())
                        .map(since -> new Line(
                                null,
                                List.of(
                                        words.get("seat.empty"),
                                        position.term().in(words.locale()),
                                        "",
                                        words.get("seat.empty-since", moments.date(since, words)))))
                        .stream());
    }

    private static Stream<Seat> of(List<Seat> ever, Position position) {
        return ever.stream()
                .filter(seat -> seat.held().position().equals(position.term().id()));
    }
}
