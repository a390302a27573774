package org.niangjia.identity.web;

/** The way to the site's own sign-on: a plain link, for a form must lead nowhere but here. */
public record SignOnOffer(String label, String href) {}
