package org.niangjia.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around every page of the desk: her places, who she is and where. */
public record DeskFrame(
        Frame frame,
        Csrf csrf,
        List<NavItem> places,
        String person,
        String organization,
        @Nullable String signOutAction) {
    public DeskFrame {
        places = List.copyOf(places);
    }
}
