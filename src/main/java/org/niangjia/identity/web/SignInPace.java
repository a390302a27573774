package org.niangjia.identity.web;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.time.Duration;
import org.niangjia.identity.store.Passwords;
import org.niangjia.shared.web.Pace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How fast one network may come to the staff's door, so that its flood does not fill the queue for all. */
@Component
class SignInPace {
    private static final Logger LOG = System.getLogger(SignInPace.class.getName());

    private final Pace pace;

    @Autowired
    SignInPace() {
        this(new Pace(30, Duration.ofSeconds(1), TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING));
    }

    SignInPace(Pace pace) {
        this.pace = pace;
    }

    /** Returns when it is this one's turn. */
    void await(HttpServletRequest request) throws InterruptedException {
        if (!isMyTurn(request)) {
            throw new Passwords.Busy();
        }
    }

    private boolean isMyTurn(HttpServletRequest request) throws InterruptedException {
        try {
            return pace.await(InetAddress.ofLiteral(request.getRemoteAddr()));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "the pace of the staff''s door failed: {0}",
                    e.getClass().getName());
            return false;
        }
    }
}
