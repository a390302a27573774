package org.niangjia.shared.web;

/** One language a page can be read in: the same page with another {@code lang}, other parameters kept by the caller. */
public record Language(String tag, String name, String href, boolean current) {}
