package org.niangjia.consultation.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.niangjia.consultation.Follow;
import org.niangjia.consultation.Follow.LookUp;
import org.niangjia.consultation.Follow.Outcome;
import org.niangjia.consultation.model.Header.Helped;
import org.niangjia.shared.TypedText;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.PublicDoor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** She looks with her code, writes, says whether it helped, withdraws or deletes. */
@Controller
@PublicDoor
class FollowController {
    private static final Set<String> GRAVE = Set.of("withdrawal", "deletion");

    private final Follow follow;
    private final FollowScreen screen;
    private final DoorPace pace;
    private final Frames frames;

    FollowController(Follow follow, FollowScreen screen, DoorPace pace, Frames frames) {
        this.follow = follow;
        this.screen = screen;
        this.pace = pace;
        this.frames = frames;
    }

    /** What she follows, if a visit is open; else the form for the code. */
    @GetMapping("/follow")
    ModelAndView page(HttpServletRequest request) {
        var frame = frames.frame(request);
        return FollowCookie.VISIT
                .read(request)
                .flatMap(follow::find)
                .map(followed -> Pages.page("consultation/follow", screen.page(frame, followed, "", null)))
                .orElseGet(() -> Pages.page("consultation/follow-code", screen.code(frame, "", null)));
    }

    /** @param reply what she was writing when her visit ended: it waits in the form of the page that opens again */
    @PostMapping("/follow")
    ModelAndView lookUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reply,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        var frame = frames.frame(request);
        return switch (pace.beforeLookingUp(request) ? follow.lookUp(code) : new LookUp.Busy()) {
            case LookUp.Found found -> {
                FollowCookie.VISIT.write(request, response, found.visit());
                yield reply.isBlank()
                        ? Pages.seeOther(frame.link("/follow"))
                        : follow.find(found.visit())
                                .map(followed ->
                                        Pages.page("consultation/follow", screen.page(frame, followed, reply, null)))
                                .orElseGet(() -> over(request, reply));
            }
            case LookUp.Unknown _ ->
                Pages.refused(
                        "consultation/follow-code", screen.code(frame, reply, "consultation.follow.code.unknown"));
            case LookUp.Busy _ ->
                Pages.page(
                        "consultation/follow-code",
                        screen.code(frame, reply, "consultation.follow.code.busy"),
                        HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    @PostMapping("/follow/messages")
    ModelAndView write(@RequestParam(defaultValue = "") String reply, HttpServletRequest request) {
        var text = TypedText.clean(reply);
        if (text.isEmpty() || text.length() > HelpForm.LONGEST_STORY) {
            var key = text.isEmpty() ? "consultation.follow.reply.missing" : "consultation.help.words.too-long";
            return again(request, reply, key);
        }
        return act(request, reply, visit -> follow.write(visit, text));
    }

    @PostMapping("/follow/rating")
    ModelAndView rate(@RequestParam(defaultValue = "") String helped, HttpServletRequest request) {
        for (var word : Helped.values()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(helped)) {
                return act(request, "", visit -> follow.rate(visit, word));
            }
        }
        return again(request, "", "consultation.follow.rating.missing");
    }

    /** Asks once more before what cannot be undone. */
    @GetMapping("/follow/{act:withdrawal|deletion}")
    ModelAndView sure(@PathVariable String act, HttpServletRequest request) {
        return GRAVE.contains(act)
                        && FollowCookie.VISIT
                                .read(request)
                                .flatMap(follow::find)
                                .isPresent()
                ? Pages.page("consultation/follow-sure", new FollowPages.Sure(frames.frame(request), act))
                : page(request);
    }

    @PostMapping("/follow/withdrawal")
    ModelAndView withdraw(HttpServletRequest request) {
        return act(request, "", follow::withdraw);
    }

    /** Her browser forgets the visit before the database is asked: she may walk away while that is away. */
    @PostMapping("/follow/deletion")
    ModelAndView delete(HttpServletRequest request, HttpServletResponse response) {
        FollowCookie.VISIT.clear(request, response);
        var outcome = FollowCookie.VISIT.read(request).map(follow::delete).orElse(Outcome.OVER);
        return outcome == Outcome.DONE
                ? Pages.page("consultation/follow-gone", new FollowPages.Gone(frames.frame(request)))
                : over(request, "");
    }

    @PostMapping("/follow/end")
    ModelAndView end(HttpServletRequest request, HttpServletResponse response) {
        FollowCookie.VISIT.clear(request, response);
        FollowCookie.VISIT.read(request).ifPresent(follow::end);
        return Pages.page("consultation/follow-closed", new FollowPages.Closed(frames.frame(request)));
    }

    private ModelAndView act(HttpServletRequest request, String typed, Function<String, Outcome> work) {
        return switch (FollowCookie.VISIT.read(request).map(work).orElse(Outcome.OVER)) {
            case DONE -> Pages.seeOther(frames.frame(request).link("/follow"));
            case ENOUGH -> again(request, typed, "consultation.follow.enough");
            case NOT_NOW -> again(request, typed, "consultation.follow.not-now");
            case OVER -> over(request, typed);
        };
    }

    /** The page again with what she typed, or the code form when the visit has ended. */
    private ModelAndView again(HttpServletRequest request, String typed, String problem) {
        var frame = frames.frame(request);
        return FollowCookie.VISIT
                .read(request)
                .flatMap(follow::find)
                .map(followed -> Pages.refused("consultation/follow", screen.page(frame, followed, typed, problem)))
                .orElseGet(() -> over(request, typed));
    }

    private ModelAndView over(HttpServletRequest request, String typed) {
        return Pages.refused(
                "consultation/follow-code", screen.code(frames.frame(request), typed, "consultation.follow.code.over"));
    }
}
