package org.niangjia.proof.input;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.niangjia.shared.web.PublicDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The negative control: routes with one hole each. They are registered while a control runs; a controller among the
 * tests' classes would be found by every test's application.
 */
@PublicDoor
final class PlantedHoles implements AutoCloseable {
    static final String BELOW = "/planted/";

    private static final Logger LOG = LoggerFactory.getLogger(PlantedHoles.class);

    /** What the holes let out goes into the file alone: thousands of traces would bury what a build says. */
    private static final ch.qos.logback.classic.Logger ROOT =
            (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private final Appender<ILoggingEvent> console;
    private final RequestMappingHandlerMapping mapping;
    private final List<RequestMappingInfo> open;

    private PlantedHoles(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
        this.console = ROOT.getAppender("console");
        ROOT.detachAppender(console);
        this.open = Arrays.stream(PlantedHoles.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ResponseBody.class))
                .map(this::opened)
                .toList();
    }

    static PlantedHoles in(RequestMappingHandlerMapping mapping) {
        return new PlantedHoles(mapping);
    }

    boolean has(Route route) {
        return open.stream()
                .anyMatch(hole -> Objects.requireNonNull(hole.getPathPatternsCondition())
                        .getPatterns()
                        .contains(route.pattern()));
    }

    @Override
    public void close() {
        open.forEach(mapping::unregisterMapping);
        ROOT.addAppender(console);
    }

    private RequestMappingInfo opened(Method method) {
        var route = RequestMappingInfo.paths(BELOW + method.getName().toLowerCase(Locale.ROOT))
                .methods(RequestMethod.POST)
                .produces("text/html;charset=UTF-8")
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(route, this, method);
        return route;
    }

    @ResponseBody
    String markup(@RequestParam(defaultValue = "") String text) {
        return "<p>" + text + "</p>";
    }

    @ResponseBody
    String attribute(@RequestParam(defaultValue = "") String text) {
        return "<input value=\"" + text.replace("<", "&lt;").replace(">", "&gt;") + "\">";
    }

    @ResponseBody
    String broken(@RequestParam(defaultValue = "") String text) {
        if (text.length() != 1) {
            throw new IllegalStateException("longer than one letter");
        }
        return "";
    }

    @ResponseBody
    String trace(@RequestParam(defaultValue = "") String number) {
        try {
            return String.valueOf(Integer.parseInt(number));
        } catch (NumberFormatException odd) {
            return "<p>" + odd.getClass().getName() + "</p>";
        }
    }

    @ResponseBody
    String logged(@RequestParam(defaultValue = "") String text) {
        LOG.warn("somebody wrote {}", text);
        return "";
    }

    @ResponseBody
    void away(@RequestParam(defaultValue = "/") String to, HttpServletResponse response) throws IOException {
        response.sendRedirect(to.replaceAll("\\p{Cntrl}", ""));
    }
}
