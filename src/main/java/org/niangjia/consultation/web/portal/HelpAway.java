package org.niangjia.consultation.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.niangjia.shared.web.ErrorNumbers;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The database is away or something broke while she was writing: her words stay on the page, with the numbers. */
@ControllerAdvice(assignableTypes = {HelpController.class, FollowController.class})
class HelpAway {
    private final Frames frames;
    private final ErrorNumbers numbers;

    HelpAway(Frames frames, ErrorNumbers numbers) {
        this.frames = frames;
        this.numbers = numbers;
    }

    @ExceptionHandler
    ModelAndView away(RuntimeException broken, HttpServletRequest request) {
        var frame = frames.frame(request);
        var number = numbers.keep(HttpStatus.SERVICE_UNAVAILABLE.value(), broken);
        return Pages.page(
                "consultation/help-away",
                new HelpPages.Away(frame, frame.link(request.getRequestURI()), Typed.of(request), number),
                HttpStatus.SERVICE_UNAVAILABLE);
    }
}
