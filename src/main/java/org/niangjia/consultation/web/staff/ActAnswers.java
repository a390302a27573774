package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.DeskOutcome;
import org.niangjia.consultation.PrivacyNotices;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.web.staff.ActScreen.Typed;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a desk answers to a step on a request, whoever may take that step: its form, what came of it, or that it is gone. */
@Component
class ActAnswers {
    private final Desk desk;
    private final Topic.Topics topics;
    private final PrivacyNotices notices;
    private final DeskFrames frames;

    ActAnswers(Desk desk, Topic.Topics topics, PrivacyNotices notices, DeskFrames frames) {
        this.desk = desk;
        this.topics = topics;
        this.notices = notices;
        this.frames = frames;
    }

    /** The form as it is first shown. */
    ModelAndView blank(RequestId id, ActKind kind, Typed typed, Officer officer, HttpServletRequest request) {
        return ifThere(id, "", officer, request, () -> form(id, kind, typed, officer, request, null));
    }

    /** Asked before any word about what is missing in a form: whoever cannot have the request learns nothing from that. */
    ModelAndView ifThere(
            RequestId id, String typed, Officer officer, HttpServletRequest request, Supplier<ModelAndView> answer) {
        return desk.has(officer, id) ? answer.get() : gone(officer, request, typed);
    }

    /** @param problem why the step was not taken, as a message key; null: she has not sent it yet */
    private ModelAndView form(
            RequestId id,
            ActKind kind,
            Typed typed,
            Officer officer,
            HttpServletRequest request,
            @Nullable String problem) {
        var summary = desk.findSummary(officer, id).orElse(null);
        var passesOn = kind.passesOn() && (summary == null || !summary.header().isErased());
        var near = passesOn
                ? desk.receivers(officer, id, kind == ActKind.STAND_ASIDES).orElse(null)
                : null;
        if (summary == null || passesOn && near == null) {
            return gone(officer, request, typed.reason());
        }
        return Pages.page(
                "consultation/desk-act",
                ActScreen.page(
                        frames.frame(request, officer),
                        officer,
                        id,
                        kind,
                        typed,
                        topics.get(summary.header().topic()).times().urgentMinutes(),
                        near,
                        warning(kind, summary.header()),
                        problem),
                problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private @Nullable String warning(ActKind kind, Header header) {
        return switch (kind) {
            case STAND_ASIDES -> header.isErased() ? "consultation.act.stand-asides.erased" : null;
            case HOLD -> notices.nameEvidence(header.notice()) ? null : "consultation.act.hold.promised";
            case PRINTS -> notices.namePaper(header.notice()) ? null : "consultation.act.prints.promised";
            default -> null;
        };
    }

    /** @param back where she goes on when it is done */
    ModelAndView after(
            DeskOutcome outcome,
            RequestId id,
            ActKind kind,
            Typed typed,
            Officer officer,
            HttpServletRequest request,
            Supplier<String> back) {
        return switch (outcome) {
            case DeskOutcome.Done _ ->
                Pages.seeOther(frames.frame(request, officer).frame().link(back.get()));
            case DeskOutcome.Refused refused -> form(id, kind, typed, officer, request, refused.messageKey());
            case DeskOutcome.Changed _ ->
                desk.findSummary(officer, id)
                        .map(now -> form(
                                id, kind, typed.seen(now.version()), officer, request, "consultation.desk.changed.act"))
                        .orElseGet(() -> gone(officer, request, typed.reason()));
            case DeskOutcome.NotThere _ -> gone(officer, request, typed.reason());
        };
    }

    /** What she typed is shown once more, to be kept elsewhere. */
    ModelAndView gone(Officer officer, HttpServletRequest request, String typed) {
        return Pages.page(
                "consultation/desk-gone",
                new DeskPages.Gone(frames.frame(request, officer), typed),
                HttpStatus.NOT_FOUND);
    }
}
