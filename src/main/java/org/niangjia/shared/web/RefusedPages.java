package org.niangjia.shared.web;

import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;

/** Takes note of an officer at a page that her role may not open. */
@FunctionalInterface
public interface RefusedPages {
    void refused(Officer officer, Permission missing);
}
