package org.niangjia.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Table;

/** What a module that stands above this one shows on the page of an organisation. */
public interface OrganizationSection {
    String PAGES = "/desk/organizations";

    static String page(OrganizationId id) {
        return PAGES + "/" + id;
    }

    /**
     * @param nothing the sentence where the table is empty
     * @param acts what she may do about it
     * @param deed what she can say of it with one press; null: nothing
     */
    record Shown(
            Table table,
            String nothing,
            List<Crumb> acts,
            @Nullable Deed deed) {
        public Shown(Table table, String nothing, List<Crumb> acts) {
            this(table, nothing, acts, null);
        }

        public Shown {
            acts = List.copyOf(acts);
        }
    }

    /**
     * @param line what it means, and since when it is so
     * @param action where it is posted
     */
    record Deed(String line, String button, String action) {}

    /**
     * Empty: nothing for this officer.
     *
     * @param on the day of which the page is
     * @param now it is there, and that day is today: something can be done about it
     */
    Optional<Shown> show(DeskFrame frame, Officer officer, Organization organization, LocalDate on, boolean now);
}
