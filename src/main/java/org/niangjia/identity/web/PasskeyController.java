package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.store.SecondFactorStore;
import org.niangjia.identity.web.OwnPasskeys.Added;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Network;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Reconfirmed;
import org.niangjia.shared.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Passkeys of her own account; the first also by her who may do nothing else before. */
@Controller
@SignedIn
class PasskeyController {
    static final String PATH = "/desk/me/passkeys";

    private static final int LONGEST_NAME = 40;

    private final Passkeys passkeys;
    private final OwnPasskeys own;
    private final Herself herself;
    private final SecondFactorStore factors;
    private final SignInPolicy policy;
    private final Frames frames;
    private final InstantSource clock;

    PasskeyController(
            Passkeys passkeys,
            OwnPasskeys own,
            Herself herself,
            SecondFactorStore factors,
            SignInPolicy policy,
            Frames frames,
            InstantSource clock) {
        this.passkeys = passkeys;
        this.own = own;
        this.herself = herself;
        this.factors = factors;
        this.policy = policy;
        this.frames = frames;
        this.clock = clock;
    }

    /** Keys of what is wrong. */
    private record Wrong(@Nullable String name, @Nullable String present) {
        static final Wrong NOTHING = new Wrong(null, null);
    }

    @GetMapping(PATH)
    ModelAndView form(Viewer.Officer viewer, HttpServletRequest request) {
        return Pages.page("identity/passkey", page(viewer, request, "", Wrong.NOTHING));
    }

    @Reconfirmed
    @PostMapping(PATH)
    ModelAndView add(
            Viewer.Officer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String present,
            HttpServletRequest request) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            return refused(viewer, request, called, new Wrong("identity.passkey.name.wrong", null));
        }
        var made = passkeys.made(viewer.account(), credential);
        if (made.isEmpty()) {
            return refused(viewer, request, called, new Wrong("identity.passkey.unreadable", null));
        }
        if (factors.isSet(viewer.account()) && !herself.hasFactor(viewer, present, Network.of(request))) {
            return refused(viewer, request, called, new Wrong(null, "identity.refusal.present"));
        }
        return switch (own.add(viewer, called, made.get(), request.getSession().getId())) {
            case Added.Refused(var key) -> refused(viewer, request, called, new Wrong(key, null));
            case Added.Done(var recovery) -> {
                request.changeSessionId();
                yield recovery.isEmpty() ? done(request) : Pages.page("identity/recovery", recovery(recovery, request));
            }
        };
    }

    @Reconfirmed
    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/end")
    ModelAndView end(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        return Pages.seeOther(frames.frame(request)
                .link("/desk/me?done=" + (own.end(viewer, id) ? "passkey-ended" : "passkey-last")));
    }

    private ModelAndView done(HttpServletRequest request) {
        return Pages.seeOther(frames.frame(request).link("/desk/me?done=passkey"));
    }

    private RecoveryPage recovery(List<OneTimeCode> codes, HttpServletRequest request) {
        return new RecoveryPage(
                frames.frame(request),
                codes.stream().map(OneTimeCode::spaced).toList(),
                frames.frame(request).link("/desk/me?done=passkey"),
                frames.words(request).get("identity.recovery.back"));
    }

    private ModelAndView refused(Viewer.Officer viewer, HttpServletRequest request, String name, Wrong wrong) {
        return Pages.refused("identity/passkey", page(viewer, request, name, wrong));
    }

    private PasskeyPage page(Viewer.Officer viewer, HttpServletRequest request, String typed, Wrong wrong) {
        var frame = frames.frame(request);
        var words = frame.words();
        var standing = OfficerFilter.standing(request).orElseThrow();
        var required = Lack.of(standing, policy, clock.instant()).equals(Optional.of(Lack.SECOND_FACTOR));
        var name = Fields.of(words, "name", "identity.passkey.name", "identity.passkey.name.hint", typed, wrong.name());
        var present = factors.isSet(viewer.account())
                ? Fields.secret(words, "present", "identity.factor.present", wrong.present())
                : null;
        var fields = new ArrayList<Field>(List.of(name));
        if (present != null) {
            fields.add(present);
        }
        return new PasskeyPage(
                frame,
                DeskFrames.csrf(request),
                frame.link(PATH),
                passkeys.offer(standing, request).orElse(null),
                name,
                present,
                passkeys.ask(viewer.account(), "present", false, request).orElse(null),
                Fields.problems(fields),
                required ? null : frame.link("/desk/me"),
                frame.link(Lack.SET_UP));
    }
}
