package org.niangjia.shared.web;

/** What every page tells without being asked: where am I, who will see this, what happens next. */
public record Glance(String where, String who, String next) {}
