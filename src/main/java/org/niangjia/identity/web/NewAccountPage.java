package org.niangjia.identity.web;

import java.util.List;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Problem;

/** Who gets an account, and her first role. */
public record NewAccountPage(
        DeskFrame desk,
        List<Crumb> crumbs,
        String action,
        Field displayName,
        Field signInName,
        RoleForm form,
        List<Problem> problems) {
    public NewAccountPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
    }
}
