package org.niangjia.measure.model;

import org.niangjia.measure.MeasureId;
import org.niangjia.shared.OrganizationId;

/** @param period {@link #NOW}; a window of time has its own name */
public record FigureKey(OrganizationId organization, MeasureId measure, String period) {
    public static final String NOW = "";

    public static FigureKey now(OrganizationId organization, MeasureId measure) {
        return new FigureKey(organization, measure, NOW);
    }

    public FigureKey at(OrganizationId other) {
        return new FigureKey(other, measure, period);
    }
}
