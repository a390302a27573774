package org.niangjia.shared.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Pairs a template with its page record. */
public final class Pages {
    static final String PAGE = "page";

    private Pages() {}

    public static ModelAndView page(String template, Object page) {
        return new ModelAndView(template, PAGE, page);
    }

    public static ModelAndView page(String template, Object page, HttpStatus status) {
        var view = page(template, page);
        view.setStatus(status);
        return view;
    }

    /** The form again, with what she typed and what was wrong. */
    public static ModelAndView refused(String template, Object page) {
        return page(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What there is not, or is not hers: which of both is nobody's business. */
    public static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** See other: after a change, so that a reload does not repeat it. */
    public static ModelAndView seeOther(String path) {
        var view = new ModelAndView(new RedirectView(path));
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }
}
