package org.niangjia.organization.web.staff;

import java.util.List;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Problem;

/** What the own federation says of itself, to be written. */
public record PublicPagePage(
        DeskFrame desk,
        String name,
        String publicHref,
        boolean kept,
        Field address,
        Field telephone,
        List<HoursForm.Shown> hours,
        Field holidays,
        List<Option> holidayOptions,
        Field offers,
        List<Problem> problems) {}
