package org.niangjia.unit.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.niangjia.unit.Network;
import org.niangjia.unit.Network.OfKind;
import org.niangjia.unit.Units;
import org.niangjia.unit.web.staff.NetworkPicture.Bar;
import org.niangjia.vocabulary.Term;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The net of a township (1+1+N), as a picture and as a table. */
@Controller
@Requires(Permission.SEE_TREE)
class NetworkController {
    private final Units units;
    private final UnitScreen screen;
    private final UnitWords said;
    private final DeskFrames frames;

    NetworkController(Units units, UnitScreen screen, UnitWords said, DeskFrames frames) {
        this.units = units;
        this.screen = screen;
        this.said = said;
        this.frames = frames;
    }

    static String path(OrganizationId area) {
        return UnitsController.list(area) + "/network";
    }

    @GetMapping(UnitsController.PATH + "/network")
    ModelAndView network(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var area = new OrganizationId(id);
        var network = units.network(officer, area).orElseThrow(Pages::notThere);
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        var crumbs = new ArrayList<>(screen.crumbs(frame, area));
        crumbs.add(new Crumb(words.get("unit.network"), null));
        return Pages.page(
                "unit/network",
                new UnitPages.Net(
                        frame,
                        crumbs,
                        words.get("unit.network.heading", network.area().shortName()),
                        picture(network, words),
                        table(frame, area, network)));
    }

    private NetworkPicture picture(Network network, Words words) {
        return NetworkPicture.of(
                network.above() == null ? "" : network.above().name(),
                network.area().name(),
                words.get("unit.network.below", network.below()),
                kinds(network)
                        .map(each -> new Bar(
                                kind(each, words),
                                words.get("unit.network.of", each.covered(), each.all()),
                                each.covered(),
                                each.all()))
                        .toList());
    }

    private Table table(DeskFrame frame, OrganizationId area, Network network) {
        var words = frame.frame().words();
        var modes = said.list("founding_modes").toList();
        var columns = new ArrayList<>(List.of(
                new Column(words.get("unit.ask.kind"), false),
                new Column(words.get("unit.network.all"), true),
                new Column(words.get("unit.network.covered"), true)));
        modes.forEach(mode -> columns.add(new Column(mode.in(words.locale()), true)));
        columns.add(new Column(words.get("unit.network.mode-unsaid"), true));
        return new Table(
                words.get("unit.network.table"),
                columns,
                kinds(network).map(each -> line(frame, area, each, modes)).toList());
    }

    private Line line(DeskFrame frame, OrganizationId area, OfKind each, List<Term> modes) {
        var cells = new ArrayList<>(
                List.of(kind(each, frame.frame().words()), String.valueOf(each.all()), String.valueOf(each.covered())));
        Stream.concat(modes.stream().map(Term::id), Stream.of(""))
                .forEach(mode -> cells.add(String.valueOf(each.modes().getOrDefault(mode, 0L))));
        return new Line(frame.frame().link(UnitsController.list(area) + "?kind=" + each.kind()), cells);
    }

    private String kind(OfKind each, Words words) {
        return said.kind(each.kind(), words);
    }

    /** In the declared order. */
    private Stream<OfKind> kinds(Network network) {
        return said.kinds()
                .map(Term::id)
                .flatMap(kind ->
                        network.units().stream().filter(each -> each.kind().equals(kind)));
    }
}
