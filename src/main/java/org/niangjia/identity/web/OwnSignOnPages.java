package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.provider.SignedOn;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AccountStore.Known;
import org.niangjia.identity.store.SecondFactorStore;
import org.niangjia.identity.store.SignOnStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out the pages on which she links her account with the site's own sign-on. */
@Component
class OwnSignOnPages {
    private final SignOnStore signOns;
    private final SignOnPlace place;
    private final AccountStore accounts;
    private final SecondFactorStore factors;
    private final Passkeys passkeys;
    private final LinkTokens links;
    private final MeSignOn me;
    private final Frames frames;

    OwnSignOnPages(
            SignOnStore signOns,
            SignOnPlace place,
            AccountStore accounts,
            SecondFactorStore factors,
            Passkeys passkeys,
            LinkTokens links,
            MeSignOn me,
            Frames frames) {
        this.signOns = signOns;
        this.place = place;
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.links = links;
        this.me = me;
        this.frames = frames;
    }

    /** @param problemKey what was wrong with the second thing that she showed */
    SignOnPage page(HttpServletRequest request, AccountId account, @Nullable String problemKey) {
        var frame = frames.frame(request);
        var words = frame.words();
        var linked = signOns.find(account).isPresent();
        var present = !linked && factors.isSet(account)
                ? Fields.secret(words, "present", "identity.factor.present", problemKey)
                : null;
        return new SignOnPage(
                frame,
                DeskFrames.csrf(request),
                me.state(account, words),
                !linked && place.isHere(request) ? frame.link(OwnSignOnController.PATH) : null,
                linked ? frame.link(OwnSignOnController.PATH + "/end") : null,
                present,
                present == null
                        ? null
                        : passkeys.ask(account, "present", true, request).orElse(null),
                present == null ? List.of() : Fields.problems(List.of(present)),
                frame.link("/desk/me"));
    }

    /** On to the provider by a link: what a form leads to elsewhere, browsers stop. */
    NoticePage onward(HttpServletRequest request, String address) {
        var frame = frames.frame(request);
        return NoticePage.of(
                frame,
                "identity.sign-on.onward.title",
                "identity.sign-on.onward.line",
                address,
                "identity.sign-on.onward");
    }

    ModelAndView refused(HttpServletRequest request, String key) {
        return Pages.refused("identity/notice", notice(request, key));
    }

    ModelAndView away(HttpServletRequest request) {
        return Pages.page("identity/notice", notice(request, "identity.sign-on.away"), HttpStatus.SERVICE_UNAVAILABLE);
    }

    private NoticePage notice(HttpServletRequest request, String key) {
        var frame = frames.frame(request);
        return NoticePage.of(frame, "identity.sign-on.title", key, frame.link("/desk/me"), "identity.busy.onward");
    }

    /**
     * Before they are linked she sees both: at a desk that others use too, it may be a colleague who is signed on there.
     *
     * @param since when she was sent to the provider
     */
    SignOnLinkPage confirmation(HttpServletRequest request, AccountId account, SignedOn who, Instant since) {
        var frame = frames.frame(request);
        var words = frame.words();
        var name = accounts.find(account).map(Known::signInName).orElse("?");
        return new SignOnLinkPage(
                frame,
                DeskFrames.csrf(request),
                words.get("identity.sign-on.link.question", who.name(), name),
                frame.link(OwnSignOnController.PATH + "/link"),
                links.offer(account, who, since),
                frame.link("/desk/me"));
    }
}
