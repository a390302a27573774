package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.AuthenticatorSecret;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.store.SecondFactorStore;
import org.niangjia.identity.web.SetUpTokens.Offered;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.DeskFrames;
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

/** Setting up the second factor, also by her who may do nothing else before. */
@Controller
@SignedIn
class SecondFactorController {
    private final SetUpTokens offers;
    private final OwnAccount own;
    private final Herself herself;
    private final SecondFactorStore factors;
    private final Passkeys passkeys;
    private final AccountNews news;
    private final SignInPolicy policy;
    private final Frames frames;
    private final InstantSource clock;

    SecondFactorController(
            SetUpTokens offers,
            OwnAccount own,
            Herself herself,
            SecondFactorStore factors,
            Passkeys passkeys,
            AccountNews news,
            SignInPolicy policy,
            Frames frames,
            InstantSource clock) {
        this.offers = offers;
        this.own = own;
        this.herself = herself;
        this.factors = factors;
        this.passkeys = passkeys;
        this.news = news;
        this.policy = policy;
        this.frames = frames;
        this.clock = clock;
    }

    /** Keys of what is wrong. */
    private record Wrong(@Nullable String code, @Nullable String present) {
        static final Wrong NOTHING = new Wrong(null, null);

        static Wrong code(String key) {
            return new Wrong(key, null);
        }
    }

    @GetMapping(Lack.SET_UP)
    ModelAndView form(Viewer.Officer viewer, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        var told = news.fresh(request, done, frames.words(request));
        return Pages.page(
                "identity/second-factor", page(viewer, request, offers.offer(viewer.account()), told, Wrong.NOTHING));
    }

    @Reconfirmed
    @PostMapping(Lack.SET_UP)
    ModelAndView set(
            Viewer.Officer viewer,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String factor,
            @RequestParam(defaultValue = "") String present,
            HttpServletRequest request) {
        var offered = offers.open(viewer.account(), token);
        if (offered.isEmpty()) {
            return refused(viewer, request, offers.offer(viewer.account()), Wrong.code("identity.factor.too-old"));
        }
        var secret = offered.get().secret();
        var step = secret.step(factor, clock.instant());
        if (step.isEmpty()) {
            return refused(viewer, request, offered.get(), Wrong.code("identity.factor.wrong"));
        }
        if (needsPresent(viewer.account(), secret) && !herself.hasFactor(viewer, present, Network.of(request))) {
            return refused(viewer, request, offered.get(), new Wrong(null, "identity.refusal.present"));
        }
        var recovery = own.setSecondFactor(
                viewer, secret, step.getAsLong(), request.getSession().getId());
        request.changeSessionId();
        return recovery.isEmpty()
                ? Pages.seeOther(frames.frame(request).link("/desk/me?done=factor"))
                : Pages.page("identity/recovery", recovery(recovery, request));
    }

    /** Whoever sits at her open desk, and even knows her password, does not put another phone in the place of hers. */
    private boolean needsPresent(AccountId account, AuthenticatorSecret offered) {
        return factors.isSet(account) && !factors.isLive(account, offered);
    }

    private RecoveryPage recovery(List<OneTimeCode> codes, HttpServletRequest request) {
        return new RecoveryPage(
                frames.frame(request),
                codes.stream().map(OneTimeCode::spaced).toList(),
                frames.frame(request).link("/desk/me?done=factor"),
                frames.words(request).get("identity.recovery.back"));
    }

    private ModelAndView refused(Viewer.Officer viewer, HttpServletRequest request, Offered offered, Wrong wrong) {
        return Pages.refused("identity/second-factor", page(viewer, request, offered, List.of(), wrong));
    }

    private SecondFactorPage page(
            Viewer.Officer viewer, HttpServletRequest request, Offered offered, List<String> told, Wrong wrong) {
        var frame = frames.frame(request);
        var words = frame.words();
        var standing = OfficerFilter.standing(request).orElseThrow();
        var required = Lack.of(standing, policy, clock.instant()).equals(Optional.of(Lack.SECOND_FACTOR));
        var address = offered.secret().address(standing.signInName());
        var code = Fields.secret(words, "factor", "identity.factor.code", wrong.code());
        var present = needsPresent(viewer.account(), offered.secret())
                ? Fields.secret(words, "present", "identity.factor.present", wrong.present())
                : null;
        return new SecondFactorPage(
                frame,
                DeskFrames.csrf(request),
                told,
                words.get(required ? "identity.factor.why.required" : "identity.factor.why.optional"),
                QrPicture.of(address),
                address,
                offered.secret().spaced(),
                frame.link(Lack.SET_UP),
                offered.token(),
                code,
                present,
                passkeys.ask(viewer.account(), "present", false, request).orElse(null),
                Fields.problems(present == null ? List.of(code) : List.of(code, present)),
                frame.link(PasskeyController.PATH),
                required ? null : frame.link("/desk/me"),
                frame.link("/sign-out"));
    }
}
