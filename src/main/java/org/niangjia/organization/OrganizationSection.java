package org.niangjia.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Table;

/** What a module that stands above this one shows on the page of an organisation. */
public interface OrganizationSection {
    /**
     * @param nothing the sentence where the table is empty
     * @param acts what she may do about it
     */
    record Shown(Table table, String nothing, List<Crumb> acts) {
        public Shown {
            acts = List.copyOf(acts);
        }
    }

    /**
     * Empty: nothing for this officer.
     *
     * @param on the day of which the page is
     * @param now it is there, and that day is today: something can be done about it
     */
    Optional<Shown> show(DeskFrame frame, Officer officer, Organization organization, LocalDate on, boolean now);
}
