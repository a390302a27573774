package org.niangjia.consultation.web.portal;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
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
    private static final Logger LOG = System.getLogger(DoorPace.class.getName());

    private final Pace asking;
    private final Pace lookingUp;

    @Autowired
    DoorPace() {
        this(pace(60, Duration.ofSeconds(1)), pace(30, Duration.ofSeconds(2)));
    }

    DoorPace(Pace asking, Pace lookingUp) {
        this.asking = asking;
        this.lookingUp = lookingUp;
    }

    void beforeAsking(HttpServletRequest request) throws InterruptedException {
        await(asking, request);
    }

    /** False: not now. */
    boolean beforeLookingUp(HttpServletRequest request) throws InterruptedException {
        return await(lookingUp, request);
    }

    private static boolean await(Pace pace, HttpServletRequest request) throws InterruptedException {
        try {
            return pace.await(InetAddress.ofLiteral(request.getRemoteAddr()));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "the pace of the door failed: {0}",
                    e.getClass().getName());
            return false;
        }
    }

    private static Pace pace(int burst, Duration each) {
        return new Pace(burst, each, TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
    }
}
