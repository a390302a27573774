package org.niangjia.identity.web;

import java.util.List;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.web.SignInForms.CodeProblems;

/** What can be said of a new password before anyone is known. */
final class NewPassword {
    private NewPassword() {}

    static CodeProblems problems(SignInPolicy policy, String password, String again) {
        var flaw = PasswordFlaw.find(policy.passwords(), password, List.of());
        if (flaw.isPresent()) {
            return CodeProblems.password(flaw.get());
        }
        return password.equals(again)
                ? CodeProblems.NONE
                : new CodeProblems(null, null, null, "identity.password.differs");
    }
}
