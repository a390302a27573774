package org.niangjia.identity.web;

import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.PasswordRules;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Words;

/** The question for a new password, with what this installation asks of one. */
final class PasswordHint {
    private PasswordHint() {}

    static Field field(PasswordRules rules, Words words, @Nullable PasswordFlaw flaw) {
        return new Field(
                "password",
                words.get("identity.password.new"),
                said(rules, words),
                false,
                "",
                flaw == null ? null : flaw.text(words));
    }

    private static String said(PasswordRules rules, Words words) {
        var lasting = rules.lasting();
        return lasting == null
                ? words.get("identity.password.hint", rules.shortest())
                : words.get("identity.password.hint.dengbao", rules.shortest(), rules.kinds(), lasting.toDays());
    }
}
