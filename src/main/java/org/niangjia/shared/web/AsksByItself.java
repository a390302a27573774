package org.niangjia.shared.web;

/** A route that a page asks by itself, whether anybody sits before it or not: no use of the session. */
public record AsksByItself(String path) {}
