package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.niangjia.identity.web.SecondStep.Answer;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Network;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.PublicDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page after the password, for whoever has a second factor. */
@Controller
@PublicDoor
class SecondStepController {
    static final String PATH = "/sign-in/second-step";

    private final SecondStep step;
    private final SignInPace pace;
    private final SignInForms forms;
    private final Arrivals arrivals;
    private final Frames frames;

    SecondStepController(SecondStep step, SignInPace pace, SignInForms forms, Arrivals arrivals, Frames frames) {
        this.step = step;
        this.pace = pace;
        this.forms = forms;
        this.arrivals = arrivals;
        this.frames = frames;
    }

    /** Its address alone knows nobody. */
    @GetMapping(PATH)
    ModelAndView again(HttpServletRequest request) {
        return Pages.seeOther(frames.frame(request).link("/sign-in"));
    }

    @PostMapping(PATH)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String factor,
            @RequestParam(name = WayBack.PARAMETER, defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        pace.await(request);
        return switch (step.take(token, factor, Network.of(request))) {
            case Answer.Passed(var entered) -> arrivals.begin(request, response, entered, back);
            case Answer.Wrong() ->
                Pages.refused("identity/second-step", forms.secondStep(request, token, "identity.refusal.second-step"));
            case Answer.TooLate() ->
                Pages.refused("identity/sign-in", forms.signIn(request, "", "identity.refusal.second-step-late"));
        };
    }
}
