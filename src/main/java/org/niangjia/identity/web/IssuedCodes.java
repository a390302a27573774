package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.niangjia.identity.web.ActResult.Coded;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a one-time code. The answer to the POST itself: the code is nowhere to be fetched again. */
@Component
class IssuedCodes {
    private final Frames frames;
    private final DeskFrames desks;
    private final AccountPages pages;

    IssuedCodes(Frames frames, DeskFrames desks, AccountPages pages) {
        this.frames = frames;
        this.desks = desks;
        this.pages = pages;
    }

    ModelAndView show(HttpServletRequest request, Viewer.Officer viewer, Coded coded) {
        var words = frames.words(request);
        return Pages.page(
                "identity/accountCode",
                new IssuedCodePage(
                        desks.frame(request, viewer),
                        pages.crumbs(request, words, words.get("identity.issued.title")),
                        coded.signInName(),
                        coded.code().spaced(),
                        ServletUriComponentsBuilder.fromContextPath(request)
                                .path("/sign-in/code")
                                .toUriString(),
                        frames.frame(request).link("/desk/accounts/" + coded.account())));
    }
}
