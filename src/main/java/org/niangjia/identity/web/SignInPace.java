package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.niangjia.identity.store.Passwords;
import org.niangjia.shared.web.Pace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How fast one network may come to the staff's door, so that its flood does not fill the queue for all. */
@Component
class SignInPace {
    private final Pace pace;

    @Autowired
    SignInPace() {
        this(Pace.of(30, Duration.ofSeconds(1)));
    }

    SignInPace(Pace pace) {
        this.pace = pace;
    }

    /** Returns when it is this one's turn. */
    void await(HttpServletRequest request) throws InterruptedException {
        if (!pace.await(request)) {
            throw new Passwords.Busy();
        }
    }
}
