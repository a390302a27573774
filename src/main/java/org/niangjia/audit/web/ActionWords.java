package org.niangjia.audit.web;

import java.util.Map;
import org.niangjia.shared.web.Words;

/** The server's own labels in plain words; a label that has none is shown as it is. */
final class ActionWords {
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("account.created", "audit.action.account-created"),
            Map.entry("account.disabled", "audit.action.account-disabled"),
            Map.entry("account.enabled", "audit.action.account-enabled"),
            Map.entry("assignment.ended", "audit.action.assignment-ended"),
            Map.entry("assignment.given", "audit.action.assignment-given"),
            Map.entry("audit.read", "audit.action.audit-read"),
            Map.entry("code.issued", "audit.action.code-issued"),
            Map.entry("code.used", "audit.action.code-used"),
            Map.entry("password.changed", "audit.action.password-changed"),
            Map.entry("public-page.written", "audit.action.public-page-written"),
            Map.entry("recovery-codes.renewed", "audit.action.recovery-codes-renewed"),
            Map.entry("request.added", "audit.action.request-added"),
            Map.entry("request.answered", "audit.action.request-answered"),
            Map.entry("request.asked", "audit.action.request-asked"),
            Map.entry("request.asked_back", "audit.action.request-asked-back"),
            Map.entry("request.claimed", "audit.action.request-claimed"),
            Map.entry("request.closed", "audit.action.request-closed"),
            Map.entry("request.deleted", "audit.action.request-deleted"),
            Map.entry("request.handed_over", "audit.action.request-handed-over"),
            Map.entry("request.marked_urgent", "audit.action.request-marked-urgent"),
            Map.entry("request.rated", "audit.action.request-rated"),
            Map.entry("request.read", "audit.action.request-read"),
            Map.entry("request.reopened", "audit.action.request-reopened"),
            Map.entry("request.stood_aside", "audit.action.request-stood-aside"),
            Map.entry("request.withdrawn", "audit.action.request-withdrawn"),
            Map.entry("role.chosen", "audit.action.role-chosen"),
            Map.entry("sign-in", "audit.action.sign-in"),
            Map.entry("sign-out", "audit.action.sign-out"),
            Map.entry("wording.added", "audit.action.wording-added"),
            Map.entry("wording.retired", "audit.action.wording-retired"));

    private static final Map<String, String> KINDS = Map.of(
            "receipt", "audit.kind.receipt",
            "job", "audit.kind.job",
            "visitor", "audit.kind.visitor");

    private ActionWords() {}

    static String action(Words words, String label) {
        var key = ACTIONS.get(label);
        return key == null ? label : words.get(key);
    }

    /** Who acted, when it was no officer. */
    static String kind(Words words, String label) {
        var key = KINDS.get(label);
        return key == null ? label : words.get(key);
    }
}
