package org.niangjia.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.model.CodePurpose;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AssignmentStore;
import org.niangjia.identity.store.CodeStore;
import org.niangjia.identity.store.Passwords;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates accounts: at the first start, for the demonstration world, and from the desk. */
@Service
public class NewAccounts {
    private final AccountStore accounts;
    private final AssignmentStore assignments;
    private final CodeStore codes;
    private final Passwords passwords;
    private final Audit audit;

    NewAccounts(AccountStore accounts, AssignmentStore assignments, CodeStore codes, Passwords passwords, Audit audit) {
        this.accounts = accounts;
        this.assignments = assignments;
        this.codes = codes;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * Someone who gets an account, with the first role that she holds.
     *
     * @param lastDay on which she holds it; null: until somebody ends it
     */
    public record Newcomer(
            String signInName,
            String displayName,
            OrganizationId organization,
            Role role,
            @Nullable LocalDate lastDay) {
        public Newcomer(String signInName, String displayName, OrganizationId organization, Role role) {
            this(signInName, displayName, organization, role, null);
        }
    }

    /** The code with which she sets her password; shown once to whoever hands it to her. */
    public record Invitation(AccountId account, String signInName, OneTimeCode code) {}

    /** With a password that everybody knows: for demonstrations only. */
    @Transactional
    public AccountId withPassword(Viewer by, Newcomer newcomer, String password) {
        var account = create(by, newcomer);
        accounts.setPassword(account, passwords.encode(password));
        return account;
    }

    @Transactional
    public Invitation withCode(Viewer by, Newcomer newcomer) {
        var account = create(by, newcomer);
        return withNewCode(by, account, newcomer.signInName(), newcomer.organization());
    }

    /** Whatever code she had is void. Not for whoever had a password: she would not be told of it (model.Deed). */
    @Transactional
    public Invitation withNewCode(Viewer by, AccountId account, String signInName, OrganizationId organization) {
        if (accounts.find(account).orElseThrow().hadPassword()) {
            throw new IllegalArgumentException(account + " had a password: a reset is what it takes");
        }
        var code = codes.issue(by, account, CodePurpose.FIRST);
        audit.done(by, act("code.issued", account, organization).because(CodePurpose.FIRST.key()));
        return new Invitation(account, signInName, code);
    }

    /** One more role; refused by an exception if it does not go with those she holds, for callers know beforehand. */
    @Transactional
    public void assign(Viewer by, AccountId account, OrganizationId organization, Role role) {
        if (!assignments.lockedRoles(account).stream().allMatch(role::goesWith)) {
            throw new IllegalArgumentException(role + " does not go with the roles of " + account);
        }
        assign(by, account, organization, role, null);
    }

    /** As if she had just signed in: for demonstrations only, whose players are always on duty. */
    @Transactional
    public void putOnDuty(AccountId account) {
        accounts.signedIn(account);
    }

    private AccountId create(Viewer by, Newcomer newcomer) {
        var account = accounts.create(by, newcomer.signInName(), newcomer.displayName());
        audit.done(by, act("account.created", account, newcomer.organization()));
        assign(by, account, newcomer.organization(), newcomer.role(), newcomer.lastDay());
        return account;
    }

    private void assign(
            Viewer by, AccountId account, OrganizationId organization, Role role, @Nullable LocalDate lastDay) {
        assignments.add(by, account, organization, role, Reason.APPOINTED, lastDay);
        audit.done(by, act("assignment.given", account, organization).because(role.key()));
    }

    private static AuditedAct act(String action, AccountId account, OrganizationId organization) {
        return AuditedAct.of(action, "account", account.value(), organization);
    }
}
