package org.niangjia.shared.web;

/** What happened to her, as she would say it. */
public record Topic(String href, String question) {}
