package org.niangjia.consultation.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.niangjia.shared.web.Pace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How fast one network may come to the door. If the pace itself fails, asking for help goes on without it, and looking
 * up a code does not (safety 4).
 */
@Component
class DoorPace {
    private final Pace asking;
    private final Pace lookingUp;

    @Autowired
    DoorPace() {
        this(Pace.of(60, Duration.ofSeconds(1)), Pace.of(30, Duration.ofSeconds(2)));
    }

    DoorPace(Pace asking, Pace lookingUp) {
        this.asking = asking;
        this.lookingUp = lookingUp;
    }

    void beforeAsking(HttpServletRequest request) throws InterruptedException {
        asking.await(request);
    }

    /** False: not now. */
    boolean beforeLookingUp(HttpServletRequest request) throws InterruptedException {
        return lookingUp.await(request);
    }
}
