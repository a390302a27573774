package org.niangjia.audit.web;

import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Table;

/** The audit record, newest first. The filter is an id, which says nothing of anybody, so it stands in the address. */
public record AuditPage(
        DeskFrame desk,
        String action,
        String chosenLanguage,
        Field about,
        Table table,
        @Nullable Pager pager) {}
