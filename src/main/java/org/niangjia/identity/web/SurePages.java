package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.store.AccountDetails.Assignment;
import org.niangjia.identity.store.AccountDetails.Detail;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Lays out the page between wanting to close something and doing it. */
@Component
class SurePages {
    private final Frames frames;
    private final DeskFrames desks;
    private final OrganizationNames organizations;

    SurePages(Frames frames, DeskFrames desks, OrganizationNames organizations) {
        this.frames = frames;
        this.desks = desks;
        this.organizations = organizations;
    }

    /**
     * @param id the last part of its words' keys
     * @param path below the account's own
     * @param role which one ends, if one does
     */
    record Step(
            String id,
            String path,
            List<Reason> reasons,
            @Nullable Assignment role) {
        static final Step DISABLEMENT = new Step("disablement", "/disablement", Reason.FOR_DISABLING, null);
        static final Step FACTOR = new Step("factor", "/second-factor/end", Reason.FOR_TAKING_OFF, null);
        static final Step SIGN_ON = new Step("sign-on", "/sign-on/end", Reason.FOR_UNLINKING, null);
        static final Step RESET = new Step("reset", "/reset", List.of(), null);

        static Step end(Assignment role) {
            return new Step("end", "/assignments/" + role.id() + "/end", Reason.FOR_ENDING, role);
        }

        static Step lastDay(Assignment role) {
            return new Step("last-day", "/assignments/" + role.id() + "/last-day", Reason.FOR_MOVING, role);
        }
    }

    SurePage page(
            HttpServletRequest request,
            Viewer.Officer viewer,
            Detail detail,
            Step step,
            String typed,
            @Nullable String problemKey) {
        return page(request, viewer, detail, step, typed, problemKey, null, null);
    }

    /** @param day typed until now; null: none is asked for */
    SurePage page(
            HttpServletRequest request,
            Viewer.Officer viewer,
            Detail detail,
            Step step,
            String typed,
            @Nullable String problemKey,
            @Nullable String day,
            @Nullable String dayProblem) {
        var words = frames.words(request);
        var key = "identity.sure." + step.id();
        var problem = problemKey == null ? null : words.get(problemKey);
        var reason = step.reasons().isEmpty()
                ? null
                : new Field("reason", words.get("identity.form.reason"), null, false, typed, problem);
        var until = day == null ? null : LastDay.field(words, day, dayProblem);
        var back = account(request, detail.account());
        return new SurePage(
                desks.frame(request, viewer),
                List.of(
                        new Crumb(
                                words.get("identity.place.accounts"),
                                frames.frame(request).link("/desk/accounts")),
                        new Crumb(detail.displayName(), back),
                        new Crumb(words.get(key), null)),
                words.get(key),
                words.get(key + ".question", detail.displayName(), role(step, words)),
                words.get(key + ".line"),
                frames.frame(request).link("/desk/accounts/" + detail.account() + step.path()),
                words.get(key + ".button"),
                until,
                reason,
                RoleForm.reasons(words, step.reasons(), typed),
                problems(problem, reason, until),
                back);
    }

    private static List<Problem> problems(@Nullable String problem, @Nullable Field reason, @Nullable Field day) {
        var all = new ArrayList<Problem>();
        if (day != null) {
            all.addAll(Fields.problems(List.of(day)));
        }
        if (problem != null) {
            all.add(reason == null ? new Problem(problem, null) : Problem.at(reason, problem));
        }
        return all;
    }

    String account(HttpServletRequest request, AccountId account) {
        return frames.frame(request).link("/desk/accounts/" + account);
    }

    private String role(Step step, Words words) {
        var role = step.role();
        return role == null
                ? ""
                : words.get(
                        "identity.role-at",
                        organizations.names(Set.of(role.organization())).getOrDefault(role.organization(), "?"),
                        words.get(role.role().key()));
    }
}
