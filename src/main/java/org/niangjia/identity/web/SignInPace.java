package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.niangjia.identity.model.SignInName;
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
        answer(pace.await(request));
    }

    /** One at a time of a network waits to try this name: who guesses at it with many hands leaves its neighbours their places. */
    void await(HttpServletRequest request, String name) throws InterruptedException {
        answer(pace.await(request, SignInName.plain(name)));
    }

    private static void answer(boolean itIsHerTurn) {
        if (!itIsHerTurn) {
            throw new Passwords.Busy();
        }
    }
}
