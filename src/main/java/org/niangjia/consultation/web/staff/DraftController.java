package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.Wordings;
import org.niangjia.consultation.store.WordingStore.Wording;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts a kept text under what is already typed. Nothing is kept of it: the form comes back with both. */
@Controller
@Requires(Permission.ANSWER_REQUESTS)
class DraftController {
    private final Desk desk;
    private final Wordings wordings;
    private final RequestScreen screen;
    private final DeskFrames frames;

    DraftController(Desk desk, Wordings wordings, RequestScreen screen, DeskFrames frames) {
        this.desk = desk;
        this.wordings = wordings;
        this.screen = screen;
        this.frames = frames;
    }

    @PostMapping("/desk/requests/{id}/draft")
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID wording,
            Officer officer,
            HttpServletRequest request) {
        var frame = frames.frame(request, officer);
        return desk.open(officer, new RequestId(id))
                .map(opened -> {
                    var changed = opened.version() != version;
                    return Pages.page(
                            "consultation/desk-request",
                            screen.page(frame, officer, opened, with(officer, text, wording), null, changed),
                            changed ? HttpStatus.CONFLICT : HttpStatus.OK);
                })
                .orElseGet(() ->
                        Pages.page("consultation/desk-gone", new DeskPages.Gone(frame, text), HttpStatus.NOT_FOUND));
    }

    private String with(Officer officer, String typed, @Nullable UUID wording) {
        var kept = wording == null
                ? ""
                : wordings.find(officer, wording).map(Wording::body).orElse("");
        return Stream.of(typed.stripTrailing(), kept)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
