package org.niangjia.seat.web.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.niangjia.organization.Organization;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.seat.Openings;
import org.niangjia.seat.Openings.Listed;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The posts of an organisation for which somebody is looked for, where that is how people come to them. */
@Component
@Order(2)
class OpeningsSection implements OrganizationSection {
    private final Openings openings;
    private final OpeningWords said;
    private final Moments moments;

    OpeningsSection(Openings openings, OpeningWords said, Moments moments) {
        this.openings = openings;
        this.said = said;
        this.moments = moments;
    }

    @Override
    public Optional<Shown> show(
            DeskFrame frame, Officer officer, Organization organization, LocalDate on, boolean isNow) {
        var words = frame.frame().words();
        var isDoneSo =
                isNow && said.posts(organization.kind(), "", words).findAny().isPresent();
        return isDoneSo
                ? openings.list(officer, organization.id()).map(all -> shown(frame, organization, all))
                : Optional.empty();
    }

    private Shown shown(DeskFrame frame, Organization organization, List<Listed> all) {
        var words = frame.frame().words();
        return new Shown(
                new Table(
                        words.get("seat.openings"),
                        List.of(
                                new Column(words.get("seat.ask.post"), false),
                                new Column(words.get("seat.opening.opening.on"), false),
                                new Column(words.get("seat.opening.candidates"), true),
                                new Column(words.get("seat.opening.state"), false)),
                        all.stream().map(each -> line(frame, each)).toList()),
                words.get("seat.openings.none"),
                List.of(new Crumb(
                        words.get(OpeningAct.STATING.key()),
                        frame.frame().link(OrganizationSection.page(organization.id()) + "/opening"))));
    }

    private Line line(DeskFrame frame, Listed listed) {
        var words = frame.frame().words();
        var opening = listed.opening();
        return new Line(
                frame.frame().link(OpeningController.PATH + "/" + opening.id()),
                List.of(
                        said.post(opening, words),
                        moments.date(opening.stated().on(), words),
                        String.valueOf(listed.candidates()),
                        said.state(opening, listed.filled(), words)));
    }
}
