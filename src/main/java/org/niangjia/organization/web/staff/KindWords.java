package org.niangjia.organization.web.staff;

import org.niangjia.organization.Organization;
import org.niangjia.shared.web.Words;
import org.niangjia.vocabulary.Kind;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** What an organisation is: its level, or of what stands beside the ladder its kind. */
@Component
class KindWords {
    private final Vocabulary vocabulary;

    KindWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String of(Organization organization, Words words) {
        return of(organization.isOfAPlace() ? organization.level() : organization.kind(), words);
    }

    /** @param what a level, or a declared kind */
    String of(String what, Words words) {
        return vocabulary
                .kind(what)
                .map(Kind::term)
                .map(term -> term.in(words.locale()))
                .orElseGet(() -> words.get("organization.level." + what));
    }
}
