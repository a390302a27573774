package org.niangjia.identity.web;

import java.util.List;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Table;

/** Who reads stories, sees figures and manages accounts of one organisation; and a way to another. */
public record AccessPage(
        DeskFrame desk,
        List<Crumb> crumbs,
        String organization,
        String action,
        Field search,
        List<Item> found,
        List<Table> tables) {
    public AccessPage {
        crumbs = List.copyOf(crumbs);
        found = List.copyOf(found);
        tables = List.copyOf(tables);
    }
}
