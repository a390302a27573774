package org.niangjia.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Spring takes whatever looks like a broken connection for the browser's and answers nothing, with status 200: for a
 * database that breaks off in the middle she would get an empty page. Only what the server itself met on the way to her
 * is hers; all else becomes a page that says so.
 */
final class BrokenConnections extends DefaultHandlerExceptionResolver {
    BrokenConnections() {
        setWarnLogCategory(""); // none: what was typed would stand in it
    }

    @Override
    protected @Nullable ModelAndView doResolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        return DisconnectedClientHelper.isClientDisconnectedException(exception) && !isHers(exception)
                ? null
                : super.doResolveException(request, response, handler, exception);
    }

    private static boolean isHers(Exception exception) {
        return Stream.iterate((Throwable) exception, cause -> cause != null, Throwable::getCause)
                .anyMatch(ClientAbortException.class::isInstance);
    }
}
