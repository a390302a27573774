package org.niangjia.identity;

import java.util.List;
import java.util.Locale;
import org.niangjia.identity.NewAccounts.Invitation;
import org.niangjia.identity.NewAccounts.Newcomer;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first three accounts of an installation for real use: three persons, for no account may be two administrators
 * (safety.md 12).
 */
@Service
public class FirstAdministrators {
    private static final Viewer.Job FIRST_START = new Viewer.Job("first-start");

    private final AccountStore accounts;
    private final NewAccounts newAccounts;
    private final MessageSource messages;

    FirstAdministrators(AccountStore accounts, NewAccounts newAccounts, MessageSource messages) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.messages = messages;
    }

    /** Their invitations, to be shown once; none if there are accounts already. */
    @Transactional
    public List<Invitation> create(OrganizationId root) {
        if (accounts.any()) {
            return List.of();
        }
        return List.of(
                invite("system", root, Role.SYSTEM_ADMINISTRATOR),
                invite("security", root, Role.SECURITY_ADMINISTRATOR),
                invite("audit", root, Role.AUDIT_ADMINISTRATOR));
    }

    private Invitation invite(String signInName, OrganizationId root, Role role) {
        var displayName = messages.getMessage(role.key(), null, Locale.SIMPLIFIED_CHINESE);
        return newAccounts.withCode(FIRST_START, new Newcomer(signInName, displayName, root, role));
    }
}
