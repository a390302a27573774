package org.niangjia.shared.web;

/** A module's pages that hold nothing of whoever looks at them, so that one rendering may serve many. */
@FunctionalInterface
public interface SameForEveryone {
    boolean holds(String path);
}
