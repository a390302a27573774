package org.niangjia.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.niangjia.shared.Viewer;

/** Who is signed in on this request, read afresh each time: a role that ended a second ago is no longer there. */
@FunctionalInterface
public interface CurrentOfficer {
    Optional<Viewer.Officer> of(HttpServletRequest request);
}
