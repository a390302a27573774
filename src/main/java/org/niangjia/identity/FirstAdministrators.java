package org.niangjia.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.niangjia.identity.NewAccounts.Invitation;
import org.niangjia.identity.NewAccounts.Newcomer;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AccountStore.Known;
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

    private static final String SECURITY = "security";
    private static final Map<String, Role> ROLES = new TreeMap<>(Map.of(
            "system",
            Role.SYSTEM_ADMINISTRATOR,
            SECURITY,
            Role.SECURITY_ADMINISTRATOR,
            "audit",
            Role.AUDIT_ADMINISTRATOR));

    private final AccountStore accounts;
    private final NewAccounts newAccounts;
    private final MessageSource messages;

    FirstAdministrators(AccountStore accounts, NewAccounts newAccounts, MessageSource messages) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.messages = messages;
    }

    /**
     * Their invitations, to be shown once: new ones for whoever never had a password, at every start until the security
     * administrator has hers, for from then on she can help the others. If the first were lost or have expired, nobody
     * could ever come in. A password that is void is no business of a restart: whoever starts the program would become
     * the security administrator, and the codes she still has would be void.
     */
    @Transactional
    public List<Invitation> create(OrganizationId root) {
        var here = ROLES.keySet().stream().collect(Collectors.toMap(name -> name, accounts::find));
        if (hadPassword(here.getOrDefault(SECURITY, Optional.empty()))
                || accounts.any() && here.values().stream().allMatch(Optional::isEmpty)) {
            return List.of();
        }
        return ROLES.entrySet().stream()
                .filter(role -> !hadPassword(here.getOrDefault(role.getKey(), Optional.empty())))
                .map(role -> here.getOrDefault(role.getKey(), Optional.empty())
                        .map(known -> newAccounts.withNewCode(FIRST_START, known.account(), role.getKey(), root))
                        .orElseGet(() -> invite(role.getKey(), root, role.getValue())))
                .toList();
    }

    private static boolean hadPassword(Optional<Known> account) {
        return account.filter(Known::hadPassword).isPresent();
    }

    private Invitation invite(String signInName, OrganizationId root, Role role) {
        var displayName = messages.getMessage(role.key(), null, Locale.SIMPLIFIED_CHINESE);
        return newAccounts.withCode(FIRST_START, new Newcomer(signInName, displayName, root, role));
    }
}
