package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Request;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What of her desk's requests is kept as evidence, and until when, for the chair. */
@Controller
@Requires(Permission.HOLD_REQUESTS)
class HeldController {
    private static final int LOOKED_THROUGH = 1_000;

    private final Desk desk;
    private final DeskWords says;
    private final DeskFrames frames;

    HeldController(Desk desk, DeskWords says, DeskFrames frames) {
        this.desk = desk;
        this.says = says;
        this.frames = frames;
    }

    @GetMapping("/desk/held")
    ModelAndView list(
            @RequestParam(required = false) @Nullable UUID after, Officer officer, HttpServletRequest request) {
        var frame = frames.frame(request, officer);
        var part = desk.held(officer, after == null ? null : new RequestId(after), LOOKED_THROUGH);
        return Pages.page(
                "consultation/desk-held",
                new DeskPages.Held(
                        frame,
                        part.requests().stream().map(each -> row(each, frame)).toList(),
                        part.last() == null ? null : frame.frame().link("/desk/held?after=" + part.last())));
    }

    private Row row(Request.Summary request, DeskFrame frame) {
        var words = frame.frame().words();
        var hold = Objects.requireNonNull(request.header().hold());
        return new Row(
                frame.frame().link("/desk/requests/" + request.id()),
                says.mark(request.state(), request.header()),
                words.get("consultation.held.until", says.date(hold.until(), words)),
                says.about(request, says.places(List.of(request)), words),
                says.at(hold.since(), words),
                request.header().urgent());
    }
}
