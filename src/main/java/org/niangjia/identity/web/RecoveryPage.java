package org.niangjia.identity.web;

import java.util.List;
import org.niangjia.shared.web.Frame;

/** Ten recovery codes, shown this once. */
public record RecoveryPage(Frame frame, List<String> codes, String onwardHref, String onward) {
    public RecoveryPage {
        codes = List.copyOf(codes);
    }
}
