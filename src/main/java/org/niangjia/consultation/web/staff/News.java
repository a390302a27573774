package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.niangjia.consultation.Desk;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Component;

/** What waits for an officer since she looked last. Her session remembers by the ends of their ids what she has seen. */
@Component
class News {
    private static final String SEEN = "seen";
    private static final int END = 8;

    private final Desk desk;

    News(Desk desk) {
        this.desk = desk;
    }

    /** Whether there is something that was not there at her last look; the first one sees nothing new. */
    boolean look(HttpServletRequest request, Officer officer) {
        var session = request.getSession(false);
        if (session == null) {
            return false;
        }
        var there = desk.waiting(officer).stream()
                .map(id -> id.toString().substring(id.toString().length() - END))
                .sorted()
                .collect(Collectors.joining(" "));
        var seen = (String) session.getAttribute(SEEN);
        if (there.equals(seen)) {
            return false;
        }
        session.setAttribute(SEEN, there);
        return seen != null && !there.isEmpty() && !ends(seen).containsAll(ends(there));
    }

    private static List<String> ends(String text) {
        return List.of(text.split(" ", -1));
    }
}
