package org.niangjia.shared.web;

import org.niangjia.shared.Viewer;

/** Where she works and as what, as the desk writes it beside her name. */
@FunctionalInterface
public interface OfficerTitle {
    String of(Viewer.Officer officer, Words words);
}
