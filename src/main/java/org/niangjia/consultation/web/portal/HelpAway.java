package org.niangjia.consultation.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.niangjia.consultation.web.portal.HelpPages.Hidden.Value;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The database is away or something broke while she was writing: her words stay on the page, with the numbers. */
@ControllerAdvice(assignableTypes = {HelpController.class, FollowController.class})
class HelpAway {
    private static final Logger LOG = LoggerFactory.getLogger(HelpAway.class);
    private static final List<String> HERS = List.of(
            "token",
            "topic",
            "search",
            "region",
            "level",
            "words",
            "name",
            "number",
            "channels",
            "hours",
            "safeName",
            "codeWord",
            "code",
            "reply");

    private final Frames frames;

    HelpAway(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView away(RuntimeException broken, HttpServletRequest request) {
        LOG.error("the public door failed: {}", broken.getClass().getName());
        var frame = frames.frame(request);
        var values = HERS.stream()
                .flatMap(name -> values(request, name).map(value -> new Value(name, value)))
                .toList();
        var again = "POST".equals(request.getMethod()) ? request.getRequestURI() : "/help";
        var words = values.stream()
                .filter(value -> value.name().equals("words") || value.name().equals("reply"))
                .map(Value::value)
                .findFirst()
                .orElse("");
        return Pages.page(
                "consultation/help-away",
                new HelpPages.Away(frame, frame.link(again), values, words),
                HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? Stream.of() : Stream.of(values);
    }
}
