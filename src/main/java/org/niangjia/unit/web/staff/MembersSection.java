package org.niangjia.unit.web.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.niangjia.organization.Organization;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.niangjia.unit.Unit;
import org.niangjia.unit.Units;
import org.niangjia.vocabulary.Kind;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Of a committee or a group: the units that have it, and how many women are in each. */
@Component
@Order(4)
class MembersSection implements OrganizationSection {
    private final Units units;
    private final UnitWords said;
    private final Vocabulary vocabulary;

    MembersSection(Units units, UnitWords said, Vocabulary vocabulary) {
        this.units = units;
        this.said = said;
        this.vocabulary = vocabulary;
    }

    @Override
    public Optional<Shown> show(
            DeskFrame frame, Officer officer, Organization organization, LocalDate on, boolean isNow) {
        var isCarrier =
                vocabulary.kind(organization.kind()).filter(Kind::carrier).isPresent();
        if (!isNow || !isCarrier || organization.isOfAPlace()) {
            return Optional.empty();
        }
        var words = frame.frame().words();
        return units.having(officer, organization.id())
                .map(members -> new Shown(table(frame, members, words), words.get("unit.members.none"), List.of()));
    }

    private Table table(DeskFrame frame, List<Unit> members, Words words) {
        var women = units.newest(members.stream().map(Unit::id).toList());
        return new Table(
                words.get("unit.members"),
                List.of(
                        new Column(words.get("unit.ask.name"), false),
                        new Column(words.get("unit.ask.kind"), false),
                        new Column(words.get("unit.ask.women"), false)),
                members.stream()
                        .map(unit -> new Line(
                                frame.frame().link(UnitController.PATH + "/" + unit.id()),
                                List.of(
                                        unit.described().name(),
                                        said.kind(unit.described(), words),
                                        said.women(women.get(unit.id()), words))))
                        .toList());
    }
}
