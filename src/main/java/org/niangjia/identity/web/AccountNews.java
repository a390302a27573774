package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.model.Deed;
import org.niangjia.identity.store.DeedStore;
import org.niangjia.identity.store.SignOnStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/**
 * What was done to her account by security administrators, by somebody who guesses, or from a session of hers: none of it
 * may stay unseen by her whose account it is.
 */
@Component
class AccountNews {
    /** What the address of the page says that tells of it. */
    static final String DONE = "news";

    private static final int OF_A_KIND = 5;

    private final DeedStore deeds;
    private final SignOnStore signOns;
    private final Accounts accounts;
    private final Moments moments;

    AccountNews(DeedStore deeds, SignOnStore signOns, Accounts accounts, Moments moments) {
        this.deeds = deeds;
        this.signOns = signOns;
        this.accounts = accounts;
        this.moments = moments;
    }

    static String onto(String path) {
        return path + "?done=" + DONE;
    }

    boolean since(AccountId account, Instant time) {
        return deeds.list(account, 1).stream().anyMatch(deed -> !deed.at().isBefore(time));
    }

    /** Newest first. */
    List<String> lines(AccountId account, Words words) {
        return said(deeds.list(account, OF_A_KIND), words);
    }

    /** All since she was told for certain, where she is led to read them. */
    List<String> fresh(HttpServletRequest request, String done, Words words) {
        var session = SignedSession.of(request).orElseThrow();
        var time = session.newsSince();
        if (time == null || !done.equals(DONE)) {
            return List.of();
        }
        var told = deeds.list(session.account(), OF_A_KIND).stream()
                .filter(deed -> !deed.at().isBefore(time))
                .toList();
        var again = signOns.unseenSince(session.account()).map(_ -> words.get("identity.me.sign-on-told-again"));
        return Stream.concat(said(told, words).stream(), again.stream()).toList();
    }

    private List<String> said(List<Deed> told, Words words) {
        var people = new HashSet<AccountId>();
        for (var deed : told) {
            if (deed.by() != null) {
                people.add(deed.by());
            }
        }
        var names = accounts.displayNames(people);
        return told.stream().map(deed -> line(deed, names, words)).toList();
    }

    private String line(Deed deed, Map<AccountId, String> names, Words words) {
        var who = deed.by() == null ? "?" : names.getOrDefault(deed.by(), "?");
        var why = deed.reasonKey() == null ? "" : words.get(deed.reasonKey());
        return words.get(deed.kind().key(), moments.at(deed.at(), words), who, why);
    }
}
