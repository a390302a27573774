package org.niangjia.measure;

/** What is known of a number: missing is not zero. */
public sealed interface Reading {
    /** Nobody at or below the place keeps what would have to be counted. */
    record Missing() implements Reading {}

    /**
     * At least and at most: of what is counted something may not be known. Both are equal if all of it is.
     */
    record Counted(long certain, long possible) implements Reading {}
}
