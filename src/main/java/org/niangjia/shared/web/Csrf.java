package org.niangjia.shared.web;

/** The token against forged requests, a hidden field of each form. */
public record Csrf(String parameter, String token) {}
