package org.niangjia.shared.web;

/** A door of the home page. */
public record Door(String href, String title, String line) {}
