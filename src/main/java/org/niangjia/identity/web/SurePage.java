package org.niangjia.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Problem;

/**
 * What happens if she goes on, before it does.
 *
 * @param day until which she holds a role; null: none is asked for, and nothing goes on as it was
 * @param reason null: none is asked for
 */
public record SurePage(
        DeskFrame desk,
        List<Crumb> crumbs,
        String title,
        String question,
        String line,
        String action,
        String button,
        @Nullable Field day,
        @Nullable Field reason,
        List<Option> reasons,
        List<Problem> problems,
        String back) {
    public SurePage {
        crumbs = List.copyOf(crumbs);
        reasons = List.copyOf(reasons);
        problems = List.copyOf(problems);
    }
}
