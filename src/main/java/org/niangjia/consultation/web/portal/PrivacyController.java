package org.niangjia.consultation.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.niangjia.consultation.PrivacyNotices;
import org.niangjia.consultation.model.PrivacyNotice;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.PublicDoor;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The notice that is in use, and every earlier one: what somebody has agreed to can still be read. */
@Controller
@PublicDoor
class PrivacyController {
    private final PrivacyNotices notices;
    private final Moments moments;
    private final Frames frames;

    PrivacyController(PrivacyNotices notices, Moments moments, Frames frames) {
        this.notices = notices;
        this.moments = moments;
        this.frames = frames;
    }

    @GetMapping("/privacy")
    ModelAndView current(HttpServletRequest request) {
        return page(notices.current(), request);
    }

    @GetMapping("/privacy/{version:[0-9]{1,4}}")
    ModelAndView version(@PathVariable int version, HttpServletRequest request) {
        return page(notices.find(version).orElseThrow(Pages::notThere), request);
    }

    private ModelAndView page(PrivacyNotice notice, HttpServletRequest request) {
        var frame = frames.frame(request);
        var words = frame.words();
        var current = notices.current();
        return Pages.page(
                "consultation/privacy",
                new PrivacyPage(
                        frame,
                        notice.equals(current) ? null : words.get("consultation.privacy.past.line", current.version()),
                        words.get("consultation.privacy.version", notice.version(), since(notice, words)),
                        notice.sections(),
                        notices.list().reversed().stream()
                                .filter(each -> !each.equals(notice) && !each.equals(current))
                                .map(each ->
                                        new PrivacyPage.Version(frame.link(href(each)), label(each, moments, words)))
                                .toList()));
    }

    static String href(PrivacyNotice notice) {
        return "/privacy/" + notice.version();
    }

    static String label(PrivacyNotice notice, Moments moments, Words words) {
        return words.get("consultation.privacy.version-link", notice.version(), moments.date(notice.since(), words));
    }

    private String since(PrivacyNotice notice, Words words) {
        return moments.date(notice.since(), words);
    }
}
