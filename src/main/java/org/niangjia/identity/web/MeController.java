package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.Standing;
import org.niangjia.identity.store.SecondFactorStore;
import org.niangjia.identity.web.MePages.WrongProof;
import org.niangjia.identity.web.PasswordChange.Typed;
import org.niangjia.identity.web.PasswordChange.Wrong;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Network;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@SignedIn
class MeController {
    private final OwnAccount own;
    private final Herself herself;
    private final SecondFactorStore factors;
    private final PasswordChange change;
    private final MePages pages;
    private final Frames frames;
    private final DeskFrames desks;

    MeController(
            OwnAccount own,
            Herself herself,
            SecondFactorStore factors,
            PasswordChange change,
            MePages pages,
            Frames frames,
            DeskFrames desks) {
        this.own = own;
        this.herself = herself;
        this.factors = factors;
        this.change = change;
        this.pages = pages;
        this.frames = frames;
        this.desks = desks;
    }

    @GetMapping(Lack.ROLES)
    ModelAndView me(Viewer.Officer viewer, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return Pages.page("identity/me", pages.page(viewer, request, Wrong.NOTHING, WrongProof.NOTHING, done));
    }

    @PostMapping(Lack.CHOICE)
    ModelAndView role(
            Viewer.Officer viewer, @RequestParam(defaultValue = "") String assignment, HttpServletRequest request) {
        var seat = standing(request).seats().stream()
                .filter(held -> held.assignment().toString().equals(assignment))
                .findFirst()
                .orElseThrow(Pages::notThere);
        own.switched(viewer, seat);
        SignedSession.choose(request, seat.assignment());
        request.changeSessionId();
        return Pages.seeOther(frames.frame(request).link(desks.first(officer(request, seat.assignment()))));
    }

    @PostMapping("/desk/me/password")
    ModelAndView changePassword(
            Viewer.Officer viewer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        return change.change(viewer, new Typed(current, password, again), request)
                .map(wrong -> refused(viewer, request, wrong, WrongProof.NOTHING))
                .orElseGet(() -> Pages.seeOther(frames.frame(request).link("/desk/me?done=password")));
    }

    @PostMapping("/desk/me/recovery-codes")
    ModelAndView renewRecovery(
            Viewer.Officer viewer,
            @RequestParam(defaultValue = "") String confirm,
            @RequestParam(defaultValue = "") String present,
            HttpServletRequest request) {
        var from = Network.of(request);
        if (!herself.hasPassword(viewer, confirm, from)) {
            return refused(viewer, request, Wrong.NOTHING, new WrongProof("identity.refusal.current-password", null));
        }
        if (factors.isSet(viewer.account()) && !herself.hasFactor(viewer, present, from)) {
            return refused(viewer, request, Wrong.NOTHING, new WrongProof(null, "identity.refusal.present"));
        }
        return Pages.page(
                "identity/recovery",
                new RecoveryPage(
                        frames.frame(request),
                        own.renewRecovery(viewer).stream()
                                .map(OneTimeCode::spaced)
                                .toList(),
                        frames.frame(request).link("/desk/me"),
                        frames.words(request).get("identity.recovery.back")));
    }

    private ModelAndView refused(Viewer.Officer viewer, HttpServletRequest request, Wrong wrong, WrongProof proof) {
        return Pages.refused("identity/me", pages.page(viewer, request, wrong, proof, ""));
    }

    private static Standing standing(HttpServletRequest request) {
        return OfficerFilter.standing(request).orElseThrow();
    }

    private static Viewer.Officer officer(HttpServletRequest request, UUID chosen) {
        return standing(request).officer(chosen).orElseThrow();
    }
}
