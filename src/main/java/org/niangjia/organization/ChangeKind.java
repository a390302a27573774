package org.niangjia.organization;

import java.util.Arrays;
import java.util.Optional;

/** What can happen to an organisation as a whole. */
public enum ChangeKind {
    FOUNDED("founding"),
    RENAMED("renaming"),
    /** To another place in the tree, with all that stands below it. */
    MOVED("move"),
    /** Founded out of another one, with some of what stood below that. */
    SPLIT("split"),
    /** It ended and became part of another one, with all that stood below it. */
    MERGED("merger"),
    DISSOLVED("dissolution");

    private final String noun;

    ChangeKind(String noun) {
        this.noun = noun;
    }

    public static Optional<ChangeKind> of(String noun) {
        return Arrays.stream(values()).filter(kind -> kind.noun.equals(noun)).findFirst();
    }

    /** As the address says it, and the audit record behind "tree.". */
    public String noun() {
        return noun;
    }

    /** Whoever keeps the tree below an organisation may do it there too; all else about that one is decided above it. */
    public boolean isForHerOwn() {
        return this == FOUNDED;
    }
}
