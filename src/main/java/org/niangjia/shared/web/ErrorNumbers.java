package org.niangjia.shared.web;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What nobody foresaw gets a number: the page says it, and under it stands the trace in the log (without its texts). */
@Component
public final class ErrorNumbers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorNumbers.class);

    private final Ids ids;

    ErrorNumbers(Ids ids) {
        this.ids = ids;
    }

    public String keep(int status, @Nullable Throwable broken) {
        var number = HexFormat.of().toHexDigits((int) ids.random().getLeastSignificantBits());
        LOG.error("error number {}, status {}", number, status, broken);
        return number;
    }
}
