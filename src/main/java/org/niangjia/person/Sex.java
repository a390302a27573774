package org.niangjia.person;

/** Two committees and organs are measured with the men in them. */
public enum Sex {
    WOMAN,
    MAN
}
