package org.niangjia.identity;

import java.util.List;
import org.niangjia.shared.OrganizationId;

/** The accounts that the demonstration world shows on the sign-in page; no bean of it exists in real use. */
@FunctionalInterface
public interface DemonstrationAccounts {
    List<Shown> all();

    record Shown(String signInName, String password, OrganizationId organization, Role role) {}
}
