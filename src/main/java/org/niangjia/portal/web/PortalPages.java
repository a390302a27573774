package org.niangjia.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.PublicDoor;
import org.niangjia.shared.web.Topic;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Home, and how to be safer. */
@Controller
@PublicDoor
class PortalPages {
    private static final List<String> QUESTIONS = List.of("beaten", "wages", "work", "child", "divorce", "illness");

    private final Frames frames;

    PortalPages(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/")
    ModelAndView home(HttpServletRequest request) {
        var frame = frames.frame(request);
        var help = frame.link("/help");
        var topics = QUESTIONS.stream()
                .map(question -> new Topic(question, frame.words().get("portal.topic." + question)))
                .toList();
        return Pages.page(
                "portal/home", new HomePage(frame, help, frame.link("/federations"), frame.link("/follow"), topics));
    }

    @GetMapping("/safety")
    ModelAndView safety(HttpServletRequest request) {
        var frame = frames.frame(request);
        return Pages.page("portal/safety", new SafetyPage(frame, frame.link("/help"), frame.link("/follow")));
    }
}
