package org.niangjia.measure;

/** Of what a published number is the sum. */
public enum Part {
    /** The organisation with everything below. */
    WHOLE,
    /** Its own desk. */
    OWN,
    /** Of its own desk and those directly below, all that is not published by itself. */
    REST
}
