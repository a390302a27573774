package org.niangjia.architecture.crooked.ground.store;

import jakarta.servlet.http.HttpServletRequest;

/** A store that has seen a page. */
public final class Bucket {
    boolean isAsked(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }
}
