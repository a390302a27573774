package org.niangjia.identity.web;

import java.util.Collection;
import java.util.Optional;
import org.niangjia.identity.model.PasswordRules;
import org.niangjia.identity.model.PasswordRules.Flaw;
import org.niangjia.shared.web.Words;

/**
 * What is wrong with a new password, as she is told.
 *
 * @param word of the installation's list that is in it; empty: it is something else
 */
record PasswordFlaw(String key, String word) {
    static PasswordFlaw of(String key) {
        return new PasswordFlaw(key, "");
    }

    static Optional<PasswordFlaw> find(PasswordRules rules, String password, Collection<String> names) {
        return rules.flaw(password, names)
                .map(flaw -> new PasswordFlaw(
                        flaw.key(),
                        flaw == Flaw.LISTED_WORD ? rules.wordIn(password).orElse("") : ""));
    }

    String text(Words words) {
        return word.isEmpty() ? words.get(key) : words.get(key, word);
    }

    @Override
    public String toString() {
        return "PasswordFlaw";
    }
}
