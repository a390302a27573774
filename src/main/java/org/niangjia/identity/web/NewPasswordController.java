package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.web.PasswordChange.Typed;
import org.niangjia.identity.web.PasswordChange.Wrong;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where passwords have a term (等保): the page that she meets when hers is over. */
@Controller
@SignedIn
class NewPasswordController {
    private final PasswordChange change;
    private final AccountNews news;
    private final SignInPolicy policy;
    private final Frames frames;

    NewPasswordController(PasswordChange change, AccountNews news, SignInPolicy policy, Frames frames) {
        this.change = change;
        this.news = news;
        this.policy = policy;
        this.frames = frames;
    }

    @GetMapping(Lack.NEW_PASSWORD)
    ModelAndView form(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return Pages.page("identity/new-password", page(request, Wrong.NOTHING, done));
    }

    @PostMapping(Lack.NEW_PASSWORD)
    ModelAndView set(
            Viewer.Officer viewer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        return change.change(viewer, new Typed(current, password, again), request)
                .map(wrong -> Pages.refused("identity/new-password", page(request, wrong, "")))
                .orElseGet(() -> Pages.seeOther(frames.frame(request).link("/desk/me?done=password")));
    }

    private NewPasswordPage page(HttpServletRequest request, Wrong wrong, String done) {
        var frame = frames.frame(request);
        var words = frame.words();
        var current = Fields.secret(words, "current", "identity.password.current", wrong.current());
        var password = PasswordHint.field(policy.passwords(), words, wrong.password());
        var again = Fields.secret(words, "again", "identity.password.again", wrong.again());
        return new NewPasswordPage(
                frame,
                DeskFrames.csrf(request),
                news.fresh(request, done, words),
                frame.link(Lack.NEW_PASSWORD),
                current,
                password,
                again,
                Fields.problems(List.of(current, password, again)),
                frame.link("/sign-out"));
    }
}
