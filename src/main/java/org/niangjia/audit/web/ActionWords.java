package org.niangjia.audit.web;

import java.util.Set;
import org.niangjia.audit.store.AuditStore.Entry;
import org.niangjia.shared.web.Words;
import org.springframework.context.NoSuchMessageException;

/** The server's own labels in plain words. */
final class ActionWords {
    /** Here nobody is known yet: it is the program that writes down who stood there. */
    private static final Set<String> AT_THE_DOOR = Set.of("sign-in", "code.used");

    private ActionWords() {}

    static String action(Words words, String label) {
        return said(words, "audit.action." + label.replace('.', '-'), label);
    }

    /** Who did what to what, and why it was or was not done. */
    static String deed(Words words, Entry entry) {
        var refused = entry.outcome().equals("refused");
        var deed = refused && AT_THE_DOOR.contains(entry.action())
                ? words.get("audit.turned-away." + entry.action().replace('.', '-'))
                : action(words, entry.action());
        var said = refused && !AT_THE_DOOR.contains(entry.action()) ? words.get("audit.refused", deed) : deed;
        return entry.reason().isEmpty() ? said : said + " · " + said(words, entry.reason(), entry.reason());
    }

    static String actor(Words words, Entry entry) {
        return AT_THE_DOOR.contains(entry.action()) ? words.get("audit.kind.door") : kind(words, entry.actorKind());
    }

    static String object(Words words, Entry entry) {
        return entry.object() == null ? "" : said(words, "audit.object." + entry.objectKind(), entry.objectKind());
    }

    /** Who acted, when it was no officer. */
    static String kind(Words words, String label) {
        return said(words, "audit.kind." + label, label);
    }

    /** The record outlives the program: a label that has no words any more is shown as it is. */
    private static String said(Words words, String key, String label) {
        try {
            return words.get(key);
        } catch (NoSuchMessageException e) {
            return label;
        }
    }
}
