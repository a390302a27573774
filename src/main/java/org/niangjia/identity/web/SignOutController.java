package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.PublicDoor;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Open to anyone: whoever presses "sign out" is out, with or without a role or a session. */
@Controller
@PublicDoor
class SignOutController {
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Frames frames;

    SignOutController(Audit audit, TransactionTemplate transaction, Frames frames) {
        this.audit = audit;
        this.transaction = transaction;
        this.frames = frames;
    }

    @PostMapping("/sign-out")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        OfficerFilter.officer(request)
                .ifPresent(officer -> transaction.executeWithoutResult(_ -> audit.done(
                        officer,
                        AuditedAct.of("sign-out", "account", officer.account().value(), officer.organization()))));
        SignedSession.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        return Pages.seeOther(frames.frame(request).link("/sign-in"));
    }
}
