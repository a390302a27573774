package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.niangjia.identity.store.SecondFactorStore;
import org.niangjia.identity.store.SignOnStore;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Network;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Reconfirmed;
import org.niangjia.shared.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Her own account and the site's own sign-on: linked by herself only, after she has shown once more who she is, with her
 * second factor if she has one, for where the site says so it stands in for both.
 */
@Controller
@SignedIn
class OwnSignOnController {
    static final String PATH = "/desk/me/sign-on";

    private final SignOnPlace place;
    private final Errands errands;
    private final LinkTokens links;
    private final OwnSignOn own;
    private final OwnSignOnPages pages;
    private final SignOnStore signOns;
    private final SecondFactorStore factors;
    private final Herself herself;
    private final Frames frames;

    OwnSignOnController(
            SignOnPlace place,
            Errands errands,
            LinkTokens links,
            OwnSignOn own,
            OwnSignOnPages pages,
            SignOnStore signOns,
            SecondFactorStore factors,
            Herself herself,
            Frames frames) {
        this.place = place;
        this.errands = errands;
        this.links = links;
        this.own = own;
        this.pages = pages;
        this.signOns = signOns;
        this.factors = factors;
        this.herself = herself;
        this.frames = frames;
    }

    @GetMapping(PATH)
    ModelAndView form(Viewer.Officer viewer, HttpServletRequest request) {
        if (signOns.find(viewer.account()).isEmpty()) {
            place.mustBeHere(request);
        }
        return Pages.page("identity/sign-on", pages.page(request, viewer.account(), null));
    }

    @Reconfirmed
    @PostMapping(PATH)
    ModelAndView begin(
            Viewer.Officer viewer,
            @RequestParam(defaultValue = "") String present,
            HttpServletRequest request,
            HttpServletResponse response) {
        place.mustBeHere(request);
        if (factors.isSet(viewer.account()) && !herself.hasFactor(viewer, present, Network.of(request))) {
            return Pages.refused("identity/sign-on", pages.page(request, viewer.account(), "identity.refusal.present"));
        }
        return place.send(request, true)
                .map(sent -> {
                    errands.begin(response, sent, viewer.account(), "");
                    return Pages.page(
                            "identity/notice",
                            pages.onward(request, sent.address().toString()));
                })
                .orElseGet(() -> pages.away(request));
    }

    @Reconfirmed
    @PostMapping(PATH + "/link")
    ModelAndView link(
            Viewer.Officer viewer, @RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        place.mustBeHere(request);
        var offered = links.open(viewer.account(), token);
        var why =
                offered.isEmpty() ? Optional.of("identity.refusal.sign-on-link-late") : own.link(viewer, offered.get());
        return why.map(key -> pages.refused(request, key)).orElseGet(() -> done(request, "sign-on"));
    }

    @Reconfirmed
    @PostMapping(PATH + "/end")
    ModelAndView end(Viewer.Officer viewer, HttpServletRequest request) {
        own.end(viewer);
        return done(request, "sign-on-ended");
    }

    private ModelAndView done(HttpServletRequest request, String what) {
        return Pages.seeOther(frames.frame(request).link("/desk/me?done=" + what));
    }
}
