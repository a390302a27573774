package org.niangjia.portal.web;

import org.niangjia.shared.web.Frame;

/** How to be safer on this device; both ways on stand there, because nothing tells from which one she came. */
public record SafetyPage(Frame frame, String help, String follow) {}
