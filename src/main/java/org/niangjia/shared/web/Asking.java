package org.niangjia.shared.web;

import java.util.List;

/**
 * A page that asks something and is nothing but its questions.
 *
 * @param help key of what the page is for
 * @param version of the record that she has seen; 0: there is none
 */
public record Asking(
        DeskFrame desk,
        String help,
        List<Crumb> crumbs,
        String title,
        String heading,
        String line,
        String button,
        String action,
        String back,
        int version,
        List<Problem> problems,
        List<Asked> asked) {
    public static final String TEMPLATE = "layout/asking";
}
