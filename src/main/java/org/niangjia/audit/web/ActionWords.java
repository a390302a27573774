package org.niangjia.audit.web;

import org.niangjia.shared.web.Words;
import org.springframework.context.NoSuchMessageException;

/** The server's own labels in plain words. */
final class ActionWords {
    private ActionWords() {}

    static String action(Words words, String label) {
        return said(words, "audit.action." + label.replace('.', '-'), label);
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
