package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.model.Standing;
import org.niangjia.identity.store.CodeStore;
import org.niangjia.identity.store.SecondFactorStore;
import org.niangjia.identity.web.PasswordChange.Wrong;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Lays out the page of her own account. */
@Component
class MePages {
    private static final Map<String, String> DONE = Map.of(
            "password", "identity.me.password-changed",
            "factor", "identity.me.factor-done",
            "passkey", "identity.me.passkey-done",
            "passkey-ended", "identity.me.passkey-ended",
            "passkey-last", "identity.passkey.last",
            "sign-on", "identity.me.sign-on-done",
            "sign-on-ended", "identity.me.sign-on-ended",
            "sessions", "identity.me.sessions-done");

    private final CodeStore codes;
    private final SecondFactorStore factors;
    private final MePasskeys passkeys;
    private final MeSignOn signOn;
    private final OwnSessions sessions;
    private final AccountNews news;
    private final Moments moments;
    private final SignInPolicy policy;
    private final Titles titles;
    private final Frames frames;
    private final DeskFrames desks;

    MePages(
            CodeStore codes,
            SecondFactorStore factors,
            MePasskeys passkeys,
            MeSignOn signOn,
            OwnSessions sessions,
            AccountNews news,
            Moments moments,
            SignInPolicy policy,
            Titles titles,
            Frames frames,
            DeskFrames desks) {
        this.codes = codes;
        this.factors = factors;
        this.passkeys = passkeys;
        this.signOn = signOn;
        this.sessions = sessions;
        this.news = news;
        this.moments = moments;
        this.policy = policy;
        this.titles = titles;
        this.frames = frames;
        this.desks = desks;
    }

    /** Keys of what was wrong with what she showed for new recovery codes. */
    record WrongProof(@Nullable String password, @Nullable String factor) {
        static final WrongProof NOTHING = new WrongProof(null, null);
    }

    MePage page(Viewer.Officer viewer, HttpServletRequest request, Wrong wrong, WrongProof proof, String done) {
        var frame = frames.frame(request);
        var words = frame.words();
        var standing = OfficerFilter.standing(request).orElseThrow();
        var current = Fields.secret(words, "current", "identity.password.current", wrong.current());
        var password = PasswordHint.field(policy.passwords(), words, wrong.password());
        var again = Fields.secret(words, "again", "identity.password.again", wrong.again());
        var confirm = Fields.secret(words, "confirm", "identity.password.current", proof.password());
        var present = factors.isSet(viewer.account())
                ? Fields.secret(words, "present", "identity.factor.present", proof.factor())
                : null;
        var doneKey = DONE.get(done);
        return new MePage(
                desks.frame(request, viewer),
                List.of(
                        new Item(words.get("identity.form.display-name"), viewer.displayName()),
                        new Item(words.get("identity.sign-in.name"), standing.signInName())),
                seats(standing, request, words),
                frame.link(Lack.CHOICE),
                standing.hasLost(chosen(request)),
                current,
                password,
                again,
                frame.link("/desk/me/password"),
                factor(viewer, frame),
                passkeys.part(viewer.account(), frame),
                signOn.part(viewer.account(), request),
                sessions(viewer, request, frame),
                words.get("identity.me.codes-left", codes.recoveryCodesLeft(viewer.account())),
                confirm,
                present,
                passkeys.ask(viewer.account(), request),
                frame.link("/desk/me/recovery-codes"),
                news.lines(viewer.account(), words),
                news.fresh(request, done, words),
                doneKey == null ? null : words.get(doneKey),
                Fields.problems(Stream.of(current, password, again, confirm, present)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static @Nullable UUID chosen(HttpServletRequest request) {
        return SignedSession.of(request).map(SignedSession::chosen).orElse(null);
    }

    private List<MePage.Seat> seats(Standing standing, HttpServletRequest request, Words words) {
        var chosen = chosen(request);
        var now = standing.seat(chosen).filter(_ -> !standing.hasLost(chosen));
        return standing.seats().stream()
                .map(seat -> new MePage.Seat(
                        seat.assignment().toString(),
                        titles.title(seat.organization(), seat.role(), words),
                        now.equals(Optional.of(seat))))
                .toList();
    }

    private MePage.Factor factor(Viewer.Officer viewer, Frame frame) {
        var words = frame.words();
        var since = factors.since(viewer.account());
        return new MePage.Factor(
                since.map(at -> words.get("identity.me.factor.on", moments.at(at, words)))
                        .orElseGet(() -> words.get("identity.me.factor.off")),
                words.get(since.isPresent() ? "identity.me.factor.renew" : "identity.factor.title"),
                frame.link(Lack.SET_UP));
    }

    private MePage.Sessions sessions(Viewer.Officer viewer, HttpServletRequest request, Frame frame) {
        var words = frame.words();
        var all = sessions.list(viewer.account(), request).stream()
                .map(open -> new MePage.Session(
                        BrowserFamily.said(open.browser(), words),
                        words.get(
                                "identity.session.times",
                                moments.at(open.since(), words),
                                moments.at(open.usedAt(), words)),
                        open.here(),
                        open.here() || open.handle() == null
                                ? null
                                : frame.link("/desk/me/sessions/" + open.handle() + "/end")))
                .toList();
        return new MePage.Sessions(all, frame.link("/desk/me/sessions/others/end"));
    }
}
