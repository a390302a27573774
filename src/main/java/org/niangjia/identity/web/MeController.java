package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.PasswordRules.Flaw;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.model.Standing;
import org.niangjia.identity.store.CodeStore;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Network;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.SignedIn;
import org.niangjia.shared.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

@Controller
@SignedIn
class MeController {
    private static final int RESETS = 5;

    private final OwnAccount own;
    private final SignIn signIn;
    private final CodeStore codes;
    private final Accounts accounts;
    private final Moments moments;
    private final SignInPolicy policy;
    private final Titles titles;
    private final Frames frames;
    private final DeskFrames desks;

    MeController(
            OwnAccount own,
            SignIn signIn,
            CodeStore codes,
            Accounts accounts,
            Moments moments,
            SignInPolicy policy,
            Titles titles,
            Frames frames,
            DeskFrames desks) {
        this.own = own;
        this.signIn = signIn;
        this.codes = codes;
        this.accounts = accounts;
        this.moments = moments;
        this.policy = policy;
        this.titles = titles;
        this.frames = frames;
        this.desks = desks;
    }

    @GetMapping("/desk/me")
    ModelAndView me(
            Viewer.Officer viewer, @RequestParam(required = false) @Nullable String done, HttpServletRequest request) {
        return Pages.page("identity/me", page(viewer, request, Wrong.NOTHING, done));
    }

    @PostMapping("/desk/role")
    ModelAndView role(
            Viewer.Officer viewer, @RequestParam(defaultValue = "") String assignment, HttpServletRequest request) {
        var seat = standing(request).seats().stream()
                .filter(held -> held.assignment().toString().equals(assignment))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
        var names = List.of(standing(request).signInName(), viewer.displayName());
        var flaw = policy.passwords().flaw(password, names);
        if (flaw.isPresent() || !password.equals(again)) {
            var wrong = new Wrong(
                    null,
                    flaw.map(Flaw::key).orElse(null),
                    flaw.isPresent() ? null : "identity.password.differs",
                    null);
            return refused(viewer, request, wrong);
        }
        if (!signIn.isHerPassword(viewer.account(), current, Network.of(request))) {
            return refused(viewer, request, new Wrong("identity.refusal.current-password", null, null, null));
        }
        own.changePassword(viewer, password, request.getSession().getId());
        request.changeSessionId();
        return Pages.seeOther(frames.frame(request).link("/desk/me?done=password"));
    }

    @PostMapping("/desk/me/recovery-codes")
    ModelAndView renewRecovery(
            Viewer.Officer viewer, @RequestParam(defaultValue = "") String confirm, HttpServletRequest request) {
        if (!signIn.isHerPassword(viewer.account(), confirm, Network.of(request))) {
            return refused(viewer, request, new Wrong(null, null, null, "identity.refusal.current-password"));
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

    /** Keys of what is wrong with one of the two forms. */
    private record Wrong(
            @Nullable String current,
            @Nullable String password,
            @Nullable String again,
            @Nullable String confirm) {
        static final Wrong NOTHING = new Wrong(null, null, null, null);
    }

    private ModelAndView refused(Viewer.Officer viewer, HttpServletRequest request, Wrong wrong) {
        return Pages.refused("identity/me", page(viewer, request, wrong, null));
    }

    private MePage page(Viewer.Officer viewer, HttpServletRequest request, Wrong wrong, @Nullable String done) {
        var words = frames.words(request);
        var standing = standing(request);
        var now = standing.seat(chosen(request)).orElseThrow();
        var seats = standing.seats().stream()
                .map(seat -> new MePage.Seat(
                        seat.assignment().toString(),
                        titles.title(seat.organization(), seat.role(), words),
                        seat.equals(now)))
                .toList();
        var current = RoleForm.field(words, "current", "identity.password.current", null, "", wrong.current());
        var password = RoleForm.field(
                words, "password", "identity.password.new", "identity.password.hint", "", wrong.password());
        var again = RoleForm.field(words, "again", "identity.password.again", null, "", wrong.again());
        var confirm = RoleForm.field(words, "confirm", "identity.password.current", null, "", wrong.confirm());
        var resets = resets(viewer, words);
        return new MePage(
                desks.frame(request, viewer),
                List.of(
                        new Item(words.get("identity.form.display-name"), viewer.displayName()),
                        new Item(words.get("identity.sign-in.name"), standing.signInName())),
                seats,
                frames.frame(request).link("/desk/role"),
                current,
                password,
                again,
                frames.frame(request).link("/desk/me/password"),
                words.get("identity.me.codes-left", codes.recoveryCodesLeft(viewer.account())),
                confirm,
                frames.frame(request).link("/desk/me/recovery-codes"),
                resets,
                "reset".equals(done) && !resets.isEmpty() ? resets.getFirst() : null,
                "password".equals(done) ? words.get("identity.me.password-changed") : null,
                AccountsController.problems(List.of(current, password, again, confirm)));
    }

    private List<String> resets(Viewer.Officer viewer, Words words) {
        var resets = codes.resets(viewer.account(), RESETS);
        var names = accounts.displayNames(resets.stream()
                .flatMap(reset -> Optional.ofNullable(reset.by()).stream())
                .collect(Collectors.toSet()));
        return resets.stream()
                .map(reset -> words.get(
                        "identity.me.reset-by",
                        moments.at(reset.at(), words),
                        Optional.ofNullable(reset.by()).map(names::get).orElse("?")))
                .toList();
    }

    private static Standing standing(HttpServletRequest request) {
        return OfficerFilter.standing(request).orElseThrow();
    }

    private static @Nullable UUID chosen(HttpServletRequest request) {
        return SignedSession.of(request).map(SignedSession::chosen).orElse(null);
    }

    private static Viewer.Officer officer(HttpServletRequest request, UUID chosen) {
        return standing(request).officer(chosen).orElseThrow();
    }
}
