package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.store.PasskeyStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Moments;
import org.springframework.stereotype.Component;

/** The passkeys' part of the page of her own account. */
@Component
class MePasskeys {
    private final Passkeys passkeys;
    private final PasskeyStore store;
    private final Moments moments;

    MePasskeys(Passkeys passkeys, PasskeyStore store, Moments moments) {
        this.passkeys = passkeys;
        this.store = store;
        this.moments = moments;
    }

    MePage.Passkeys part(AccountId account, Frame frame) {
        var words = frame.words();
        var all = store.list(account).stream()
                .map(each -> new MePage.OnePasskey(
                        each.name(),
                        each.usedAt() == null
                                ? words.get("identity.passkey.unused", moments.at(each.addedAt(), words))
                                : words.get(
                                        "identity.passkey.times",
                                        moments.at(each.addedAt(), words),
                                        moments.at(each.usedAt(), words)),
                        frame.link(PasskeyController.PATH + "/" + each.id() + "/end")))
                .toList();
        return new MePage.Passkeys(all, frame.link(PasskeyController.PATH));
    }

    /** For new recovery codes. */
    @Nullable
    PasskeyAsk ask(AccountId account, HttpServletRequest request) {
        return passkeys.ask(account, "present", false, request).orElse(null);
    }
}
