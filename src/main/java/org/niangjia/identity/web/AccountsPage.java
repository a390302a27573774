package org.niangjia.identity.web;

import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Table;

/** The accounts that she looks after. The search is POSTed: a name does not stand in an address. */
public record AccountsPage(
        DeskFrame desk,
        String searchAction,
        String newHref,
        String accessHref,
        String seatsHref,
        Field search,
        Table table,
        @Nullable Pager pager) {}
