package org.niangjia.portal.web;

import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Frame;

/** How to be safer on this device; {@code onward} is the page she was going to. */
public record SafetyPage(Frame frame, @Nullable String onward) {}
