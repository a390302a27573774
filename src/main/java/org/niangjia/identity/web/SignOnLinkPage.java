package org.niangjia.identity.web;

import org.niangjia.shared.web.Csrf;
import org.niangjia.shared.web.Frame;

/**
 * Whether these two shall be linked.
 *
 * @param token says who came back, to us only
 */
public record SignOnLinkPage(Frame frame, Csrf csrf, String question, String action, String token, String backHref) {}
