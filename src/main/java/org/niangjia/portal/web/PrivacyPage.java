package org.niangjia.portal.web;

import org.niangjia.shared.web.Frame;

/** What happens with what she writes, in plain words. */
public record PrivacyPage(Frame frame, int receiptMinutes) {}
