package org.niangjia.proof.input;

import java.util.SortedMap;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One declared way in.
 *
 * @param fields the names that it reads, each with a value of its type
 */
record Route(String method, PathPattern pattern, SortedMap<String, String> fields) {
    String name() {
        return method + " " + pattern;
    }

    boolean sends() {
        return method.equals("POST");
    }
}
