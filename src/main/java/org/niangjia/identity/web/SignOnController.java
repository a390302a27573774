package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.niangjia.identity.provider.Answer;
import org.niangjia.identity.provider.SignedOn;
import org.niangjia.identity.web.Errands.UnderWay;
import org.niangjia.identity.web.SignOn.Entry;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Network;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.PublicDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** To the site's own sign-on and back. Whatever goes wrong there, the form for name and password is the next page. */
@Controller
@PublicDoor
class SignOnController {
    static final String START = "/sign-in/sign-on";
    static final String BACK = "/sign-in/sign-on/back";

    private static final Logger LOG = LoggerFactory.getLogger(SignOnController.class);

    private final SignOnPlace place;
    private final Errands errands;
    private final SignOn signOn;
    private final SignInPace pace;
    private final SignInForms forms;
    private final HalfwayIn halfway;
    private final Arrivals arrivals;
    private final OwnSignOnPages own;

    SignOnController(
            SignOnPlace place,
            Errands errands,
            SignOn signOn,
            SignInPace pace,
            SignInForms forms,
            HalfwayIn halfway,
            Arrivals arrivals,
            OwnSignOnPages own) {
        this.place = place;
        this.errands = errands;
        this.signOn = signOn;
        this.pace = pace;
        this.forms = forms;
        this.halfway = halfway;
        this.arrivals = arrivals;
        this.own = own;
    }

    @GetMapping(START)
    ModelAndView start(
            @RequestParam(name = WayBack.PARAMETER, defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        place.mustBeHere(request);
        pace.await(request);
        return place.send(request, false)
                .map(sent -> {
                    errands.begin(response, sent, null, WayBack.typed(back).orElse(""));
                    return Pages.seeOther(sent.address().toString());
                })
                .orElseGet(() -> away(request, back));
    }

    @GetMapping(BACK)
    ModelAndView back(HttpServletRequest request, HttpServletResponse response) throws InterruptedException {
        place.mustBeHere(request);
        Frames.worksOnce(request);
        pace.await(request);
        return errands.end(request, response)
                .map(sent -> returned(sent, request, response))
                .orElseGet(() -> refused(request, "", "identity.refusal.sign-on-late"));
    }

    private ModelAndView returned(UnderWay sent, HttpServletRequest request, HttpServletResponse response) {
        Frames.readsAs(request, sent.choices());
        return switch (place.take(sent.errand(), sent.since(), request)) {
            case Answer.Away() -> sent.linking() == null ? away(request, sent.onward()) : own.away(request);
            case Answer.Declined() -> refused(sent, request, "identity.refusal.sign-on-declined");
            case Answer.Unbelievable(var why) -> {
                LOG.warn("an answer of the site's sign-on is not believed: {}", why);
                signOn.unbelievable();
                yield refused(sent, request, "identity.refusal.sign-on-unbelievable");
            }
            case Answer.Known(var who) ->
                sent.linking() == null
                        ? enter(sent, who, request, response)
                        : Pages.page(
                                "identity/sign-on-link", own.confirmation(request, sent.linking(), who, sent.since()));
        };
    }

    private ModelAndView refused(UnderWay sent, HttpServletRequest request, String key) {
        return sent.linking() == null ? refused(request, sent.onward(), key) : own.refused(request, key);
    }

    private ModelAndView enter(UnderWay sent, SignedOn who, HttpServletRequest request, HttpServletResponse response) {
        return switch (signOn.enter(who, sent.since(), Network.of(request))) {
            case Entry.Refused() -> refused(request, sent.onward(), "identity.refusal.sign-on");
            case Entry.Halfway(var standing, var link) ->
                Pages.page(
                        "identity/second-step",
                        forms.secondStep(request, halfway.token(standing, link), sent.onward(), null));
            case Entry.Passed(var entered) -> arrivals.beginFromElsewhere(request, response, entered, sent.onward());
        };
    }

    /** @param back where she was: whatever happens, she goes on there by her password */
    private ModelAndView refused(HttpServletRequest request, String back, String key) {
        return Pages.refused("identity/sign-in", forms.signIn(request, "", back, key));
    }

    private ModelAndView away(HttpServletRequest request, String back) {
        return Pages.page(
                "identity/sign-in",
                forms.signIn(request, "", back, "identity.refusal.sign-on-away"),
                HttpStatus.SERVICE_UNAVAILABLE);
    }
}
