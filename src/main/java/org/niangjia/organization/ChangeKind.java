package org.niangjia.organization;

import java.util.Locale;

/** What can happen to an organisation as a whole. */
public enum ChangeKind {
    FOUNDED,
    /** Founded out of another one, with some of what stood below that. */
    SPLIT,
    RENAMED,
    /** To another place in the tree, with all that stands below it. */
    MOVED,
    /** It ended and became part of another one, with all that stood below it. */
    MERGED,
    DISSOLVED;

    /** Key of its name in the message files. */
    public String key() {
        return "organization.change." + name().toLowerCase(Locale.ROOT);
    }
}
