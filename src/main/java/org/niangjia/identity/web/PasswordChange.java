package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.store.Passwords;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Network;
import org.springframework.stereotype.Component;

/** Changing her own password: by herself, or because its time is over. */
@Component
class PasswordChange {
    private final OwnAccount own;
    private final Herself herself;
    private final Passwords passwords;
    private final SignInPolicy policy;

    PasswordChange(OwnAccount own, Herself herself, Passwords passwords, SignInPolicy policy) {
        this.own = own;
        this.herself = herself;
        this.passwords = passwords;
        this.policy = policy;
    }

    /** What she typed. */
    record Typed(String current, String password, String again) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    /** What is wrong with it; keys. */
    record Wrong(
            @Nullable String current,
            @Nullable PasswordFlaw password,
            @Nullable String again) {
        static final Wrong NOTHING = new Wrong(null, null, null);
    }

    /** Empty: it is done. */
    Optional<Wrong> change(Viewer.Officer viewer, Typed typed, HttpServletRequest request) {
        var standing = OfficerFilter.standing(request).orElseThrow();
        var flaw = PasswordFlaw.find(
                policy.passwords(), typed.password(), List.of(standing.signInName(), viewer.displayName()));
        if (flaw.isPresent()) {
            return Optional.of(new Wrong(null, flaw.get(), null));
        }
        if (!typed.password().equals(typed.again())) {
            return Optional.of(new Wrong(null, null, "identity.password.differs"));
        }
        if (policy.passwords().lasting() != null && typed.password().equals(typed.current())) {
            return Optional.of(new Wrong(null, PasswordFlaw.of("identity.password.same"), null));
        }
        if (!herself.hasPassword(viewer, typed.current(), Network.of(request))) {
            return Optional.of(new Wrong("identity.refusal.current-password", null, null));
        }
        own.changePassword(
                viewer, passwords.encode(typed.password()), request.getSession().getId());
        request.changeSessionId();
        return Optional.empty();
    }
}
