package org.niangjia.shared.web;

/** What happened to her, as she would say it; it goes along in a form, never in an address. */
public record Topic(String id, String question) {}
