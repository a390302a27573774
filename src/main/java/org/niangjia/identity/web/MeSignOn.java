package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.store.SignOnStore;
import org.niangjia.identity.store.SignOnStore.Link;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** The part of her own account's page that tells of the site's own sign-on. */
@Component
class MeSignOn {
    private final SignOnStore signOns;
    private final SignOnPlace place;
    private final Moments moments;
    private final Frames frames;

    MeSignOn(SignOnStore signOns, SignOnPlace place, Moments moments, Frames frames) {
        this.signOns = signOns;
        this.place = place;
        this.moments = moments;
        this.frames = frames;
    }

    MePage.@Nullable SignOn part(AccountId account, HttpServletRequest request) {
        var frame = frames.frame(request);
        var words = frame.words();
        var linked = signOns.find(account).isPresent();
        return linked || place.isHere(request)
                ? new MePage.SignOn(
                        state(account, words),
                        words.get(linked ? "identity.sign-on.see" : "identity.sign-on.link"),
                        frame.link(OwnSignOnController.PATH))
                : null;
    }

    String state(AccountId account, Words words) {
        return signOns.find(account)
                .map(link -> said(link, words))
                .orElseGet(() -> words.get("identity.sign-on.not-linked"));
    }

    private String said(Link link, Words words) {
        var since = moments.at(link.linkedAt(), words);
        return link.usedAt() == null
                ? words.get("identity.sign-on.unused", since)
                : words.get("identity.sign-on.times", since, moments.at(link.usedAt(), words));
    }
}
