package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.store.RequestParts.Part;
import org.niangjia.identity.Accounts;
import org.niangjia.region.Place;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Chip;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What of her desk's requests no list can be asked for, since it stands nowhere in clear (decision 2): part by part. */
@Controller
class PartsController {
    private static final String URGENT = "/desk/urgent";
    private static final String HELD = "/desk/held";
    private static final int LOOKED_THROUGH = 1_000;

    private final Desk desk;
    private final WorkRows rows;
    private final DeskWords says;
    private final Accounts accounts;
    private final DeskFrames frames;

    PartsController(Desk desk, WorkRows rows, DeskWords says, Accounts accounts, DeskFrames frames) {
        this.desk = desk;
        this.rows = rows;
        this.says = says;
        this.accounts = accounts;
        this.frames = frames;
    }

    @GetMapping(URGENT)
    @Requires(Permission.ANSWER_REQUESTS)
    ModelAndView urgent(
            @RequestParam(required = false) @Nullable UUID after, Officer officer, HttpServletRequest request) {
        var frame = frames.frame(request, officer);
        var part = desk.urgent(officer, id(after), LOOKED_THROUGH);
        var roster = accounts.roster(officer.organization());
        return page(
                "consultation/desk-urgent",
                frame,
                WorkSearch.chipsOfUrgent(frame.frame()),
                rows.list(part.requests(), officer, roster, frame),
                URGENT,
                part);
    }

    /** And until when it is kept as evidence, for the chair. */
    @GetMapping(HELD)
    @Requires(Permission.HOLD_REQUESTS)
    ModelAndView held(
            @RequestParam(required = false) @Nullable UUID after, Officer officer, HttpServletRequest request) {
        var frame = frames.frame(request, officer);
        var part = desk.held(officer, id(after), LOOKED_THROUGH);
        var places = says.places(part.requests());
        return page(
                "consultation/desk-held",
                frame,
                List.of(),
                part.requests().stream().map(each -> row(each, places, frame)).toList(),
                HELD,
                part);
    }

    private static @Nullable RequestId id(@Nullable UUID after) {
        return after == null ? null : new RequestId(after);
    }

    private static ModelAndView page(
            String template, DeskFrame frame, List<Chip> chips, List<Row> rows, String path, Part part) {
        return Pages.page(
                template,
                new DeskPages.Looked(
                        frame,
                        chips,
                        rows,
                        part.last() == null ? null : frame.frame().link(path + "?after=" + part.last())));
    }

    private Row row(Request.Summary request, Map<String, Place> places, DeskFrame frame) {
        var words = frame.frame().words();
        var hold = Objects.requireNonNull(request.header().hold());
        return new Row(
                frame.frame().link("/desk/requests/" + request.id()),
                says.mark(request.state(), request.header()),
                words.get("consultation.held.until", says.date(hold.until(), words)),
                says.about(request, places, words),
                says.at(hold.since(), words),
                request.header().urgent());
    }
}
