package org.niangjia.shared.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/** A form is filled by its fields. Spring would fill it from the head of the request too, where nobody typed anything. */
@ControllerAdvice
class FieldsOnly {
    @InitBinder
    void nothingFromTheHead(WebDataBinder binder) {
        if (binder instanceof ExtendedServletRequestDataBinder form) {
            form.setHeaderPredicate(_ -> false);
        }
    }
}
