package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.Wordings;
import org.niangjia.consultation.model.Wording;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Words;
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
    private final ActAnswers answers;
    private final DeskFrames frames;

    DraftController(Desk desk, Wordings wordings, RequestScreen screen, ActAnswers answers, DeskFrames frames) {
        this.answers = answers;
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
                            screen.page(
                                    frame,
                                    officer,
                                    opened,
                                    with(officer, text, wording, frame.frame().words()),
                                    null,
                                    changed),
                            changed ? HttpStatus.CONFLICT : HttpStatus.OK);
                })
                .orElseGet(() -> answers.gone(officer, request, text));
    }

    private String with(Officer officer, String typed, @Nullable UUID wording, Words words) {
        var kept = wording == null
                ? ""
                : wordings.find(officer, wording)
                        .map(found -> said(found, words))
                        .orElse("");
        return Stream.of(typed.stripTrailing(), kept)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** She who reads it can look the law up. */
    private static String said(Wording wording, Words words) {
        return wording.law().isEmpty()
                ? wording.body()
                : wording.body() + "\n" + words.get("consultation.wordings.rests-on", wording.law());
    }
}
