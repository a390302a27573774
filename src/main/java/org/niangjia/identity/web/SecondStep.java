package org.niangjia.identity.web;

import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.store.SignOnStore;
import org.niangjia.identity.store.StandingStore;
import org.niangjia.identity.web.Entrance.Entered;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.web.Network;
import org.springframework.stereotype.Service;

/** After the password: a code of her telephone, or one of her recovery codes in its place. */
@Service
class SecondStep {
    private final HalfwayIn halfway;
    private final FactorCheck factor;
    private final StandingStore standings;
    private final SignOnStore signOns;
    private final Entrance entrance;
    private final Audit audit;

    SecondStep(
            HalfwayIn halfway,
            FactorCheck factor,
            StandingStore standings,
            SignOnStore signOns,
            Entrance entrance,
            Audit audit) {
        this.halfway = halfway;
        this.factor = factor;
        this.standings = standings;
        this.signOns = signOns;
        this.entrance = entrance;
        this.audit = audit;
    }

    sealed interface Answer {
        record Passed(Entered entered) implements Answer {}

        record Wrong() implements Answer {}

        /** The password has to be shown again. */
        record TooLate() implements Answer {}
    }

    Answer take(String token, String typed, Network from) {
        return halfway.open(token).map(shown -> take(shown, typed, from)).orElseGet(Answer.TooLate::new);
    }

    private Answer take(HalfwayIn.Shown shown, String typed, Network from) {
        var account = shown.account();
        var standing = standings.find(account);
        if (standing.isEmpty()) {
            return refused(account, "identity.audit.disabled");
        }
        if (!shown.isStill(standing.get())) {
            refused(account, "identity.audit.other-password");
            return new Answer.TooLate();
        }
        if (shown.signOn() != null && !signOns.isLive(shown.signOn())) {
            refused(account, "identity.audit.sign-on-ended");
            return new Answer.TooLate();
        }
        var verdict = factor.take(account, typed, from);
        return verdict.isRight()
                ? new Answer.Passed(entrance.enter(standing.get(), verdict.key(), shown.signOn() == null))
                : refused(account, verdict.key());
    }

    private Answer refused(AccountId account, String why) {
        audit.refused(Entrance.DOOR, new AuditedAct("sign-in", "account", account.value(), null, why));
        return new Answer.Wrong();
    }
}
