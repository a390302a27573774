package org.niangjia.shared.web;

/** The token against forged requests: hidden field of forms, header of scripted requests. */
public record Csrf(String parameter, String header, String token) {}
