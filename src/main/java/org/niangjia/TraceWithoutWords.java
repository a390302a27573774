package org.niangjia;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a trace is written into the log: classes and places, never the texts, in which somebody's words or the parameters
 * of an SQL statement may stand. Only what ended a command at the terminal keeps them: nobody was at the door then.
 */
public final class TraceWithoutWords extends ThrowableProxyConverter {
    private static final int CAUSES = 20;

    @Override
    public String convert(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        if (thrown == null || event.getLoggerName().equals(LastCatch.class.getName())) {
            return super.convert(event);
        }
        return Stream.iterate(thrown, Objects::nonNull, IThrowableProxy::getCause)
                .limit(CAUSES)
                .map(TraceWithoutWords::trace)
                .collect(Collectors.joining("caused by "));
    }

    private static String trace(IThrowableProxy thrown) {
        var steps = thrown.getStackTraceElementProxyArray();
        return Stream.concat(
                        Stream.of(thrown.getClassName()),
                        Arrays.stream(steps)
                                .limit(steps.length - thrown.getCommonFrames())
                                .map(step -> "\t" + step))
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
