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
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.niangjia.vocabulary.Position;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Who is what there on that day, and which place at the head is empty. */
@Component
class TeamSection implements OrganizationSection {
    private static final String HEAD = "leadership";

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
        if (!officer.may(Permission.SEE_SEATS)) {
            return Optional.empty();
        }
        var words = frame.frame().words();
        var ever = seats.all(officer, organization.id());
        var there = ever.stream().filter(seat -> seat.held().isOn(on)).toList();
        var names = people.list(there.stream().map(Seat::person).toList());
        var lines = new ArrayList<Line>();
        empty(organization, ever, on, words).forEach(lines::add);
        there.forEach(seat -> lines.add(line(frame, seat, Objects.requireNonNull(names.get(seat.person())))));
        return Optional.of(new Shown(
                new Table(
                        words.get("seat.team"),
                        List.of(
                                new Column(words.get("seat.who.name"), false),
                                new Column(words.get("seat.held.position"), false),
                                new Column(words.get("seat.held.appointment"), false),
                                new Column(words.get("seat.time"), false)),
                        lines),
                words.get("seat.team.nobody"),
                isNow && seats.mayKeep(officer, organization.id())
                        ? List.of(
                                new Crumb(words.get("seat.take"), frame.frame().link(taking(organization))))
                        : List.of()));
    }

    static String taking(Organization organization) {
        return "/desk/organizations/" + organization.id() + "/seat";
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

    /** At the head, where somebody was before; of what nobody ever wrote down nobody knows that it is empty. */
    private Stream<Line> empty(Organization organization, List<Seat> ever, LocalDate on, Words words) {
        return vocabulary.positions(organization.kind()).stream()
                .filter(position -> position.one() && HEAD.equals(position.body()))
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
