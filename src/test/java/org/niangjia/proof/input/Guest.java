package org.niangjia.proof.input;

/** Whoever is tried, and what her pages offer her. */
record Guest(Visitor visitor, Seen seen) {}
