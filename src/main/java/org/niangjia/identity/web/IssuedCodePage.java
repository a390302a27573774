package org.niangjia.identity.web;

import java.util.List;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;

/** A one-time code, shown this once to whoever hands it over. */
public record IssuedCodePage(
        DeskFrame desk, List<Crumb> crumbs, String signInName, String code, String address, String accountHref) {
    public IssuedCodePage {
        crumbs = List.copyOf(crumbs);
    }
}
