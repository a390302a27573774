package org.niangjia.organization.web.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Phone;

/** Finding a federation, and its page. */
public final class FederationPages {
    private FederationPages() {}

    /** A federation in a list: its name and, where it helps, the way to it. */
    public record Entry(String href, String name, @Nullable String path) {}

    /** Search as she types, or step by step from the provinces. */
    public record Find(
            Frame frame, Field search, boolean searched, List<Entry> found, boolean more, List<Entry> provinces) {}

    /** The results alone, as the search field fetches them. */
    public record Found(Frame frame, boolean searched, List<Entry> found, boolean more) {}

    /**
     * Who it is, where, when, how to reach it, who is above and below.
     *
     * @param phones the federation's or the nearest above, and the hotline of the whole country
     * @param telephoneOf whose number stands there when it has given none of its own
     * @param region empty for the nation
     */
    public record Federation(
            Frame frame,
            String name,
            String region,
            List<Crumb> crumbs,
            List<Item> facts,
            List<String> offers,
            List<Phone> phones,
            @Nullable String telephoneOf,
            long childCount,
            List<Entry> children,
            @Nullable Pager pager) {
        /** The hotline is always there. */
        public boolean withoutTelephone() {
            return phones.size() == 1;
        }
    }
}
