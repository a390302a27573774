package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.web.SignIn.ByCode;
import org.niangjia.identity.web.SignIn.ByPassword;
import org.niangjia.identity.web.SignInForms.CodeProblems;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Network;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.PublicDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@PublicDoor
class SignInController {
    private final SignIn signIn;
    private final SignInPace pace;
    private final SignInForms forms;
    private final SignInPolicy policy;
    private final Frames frames;
    private final HalfwayIn halfway;
    private final Arrivals arrivals;

    SignInController(
            SignIn signIn,
            SignInPace pace,
            SignInForms forms,
            SignInPolicy policy,
            Frames frames,
            HalfwayIn halfway,
            Arrivals arrivals) {
        this.signIn = signIn;
        this.pace = pace;
        this.forms = forms;
        this.policy = policy;
        this.frames = frames;
        this.halfway = halfway;
        this.arrivals = arrivals;
    }

    @GetMapping("/sign-in")
    ModelAndView form(
            @RequestParam(name = WayBack.PARAMETER, defaultValue = "") String back, HttpServletRequest request) {
        return OfficerFilter.standing(request)
                .map(standing -> Pages.seeOther(frames.frame(request).link(arrivals.onward(standing, back))))
                .orElseGet(() -> Pages.page("identity/sign-in", forms.signIn(request, "", null)));
    }

    @PostMapping("/sign-in")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = WayBack.PARAMETER, defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        pace.await(request, username);
        return switch (signIn.byPassword(username, password, Network.of(request))) {
            case ByPassword.Refused() ->
                Pages.refused("identity/sign-in", forms.signIn(request, username, "identity.refusal.sign-in"));
            case ByPassword.Halfway(var standing) ->
                Pages.page("identity/second-step", forms.secondStep(request, halfway.token(standing), null));
            case ByPassword.Passed(var entered) -> arrivals.begin(request, response, entered, back);
        };
    }

    @GetMapping("/sign-in/code")
    ModelAndView codeForm(HttpServletRequest request) {
        return Pages.page("identity/code", forms.code(request, "", CodeProblems.NONE));
    }

    @PostMapping("/sign-in/code")
    ModelAndView useCode(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request)
            throws InterruptedException {
        var problems = NewPassword.problems(policy, password, again);
        if (problems.any()) {
            return Pages.refused("identity/code", forms.code(request, username, problems));
        }
        pace.await(request, username);
        return switch (signIn.byCode(username, code, password)) {
            case ByCode.Refused() ->
                Pages.refused(
                        "identity/code", forms.code(request, username, CodeProblems.whole("identity.refusal.code")));
            case ByCode.Weak(var flaw) ->
                Pages.refused("identity/code", forms.code(request, username, CodeProblems.password(flaw)));
            case ByCode.Changed() -> Pages.page("identity/notice", forms.changed(request));
            case ByCode.Renewed(var codes) ->
                Pages.page(
                        "identity/recovery",
                        new RecoveryPage(
                                frames.frame(request),
                                codes.stream().map(OneTimeCode::spaced).toList(),
                                frames.frame(request).link("/sign-in"),
                                frames.words(request).get("identity.recovery.sign-in")));
        };
    }
}
