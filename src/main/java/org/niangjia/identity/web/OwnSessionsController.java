package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Reconfirmed;
import org.niangjia.shared.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@SignedIn
class OwnSessionsController {
    private final OwnSessions sessions;
    private final Frames frames;

    OwnSessionsController(OwnSessions sessions, Frames frames) {
        this.sessions = sessions;
        this.frames = frames;
    }

    @Reconfirmed
    @PostMapping("/desk/me/sessions/{handle:[0-9a-f-]{36}}/end")
    ModelAndView end(Viewer.Officer viewer, @PathVariable UUID handle, HttpServletRequest request) {
        sessions.end(viewer, handle.toString(), request);
        return done(request);
    }

    @Reconfirmed
    @PostMapping("/desk/me/sessions/others/end")
    ModelAndView endOthers(Viewer.Officer viewer, HttpServletRequest request) {
        sessions.endOthers(viewer, request);
        return done(request);
    }

    private ModelAndView done(HttpServletRequest request) {
        return Pages.seeOther(frames.frame(request).link("/desk/me?done=sessions"));
    }
}
