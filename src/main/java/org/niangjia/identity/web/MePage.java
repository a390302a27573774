package org.niangjia.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Problem;

/**
 * What she may see and change of her own account.
 *
 * @param resets who took her password from her, and when
 * @param reset the newest of these, if it was since she was here last
 */
public record MePage(
        DeskFrame desk,
        List<Item> facts,
        List<Seat> seats,
        String roleAction,
        Field current,
        Field password,
        Field again,
        String passwordAction,
        String codesLeft,
        Field confirm,
        String recoveryAction,
        List<String> resets,
        @Nullable String reset,
        @Nullable String done,
        List<Problem> problems) {
    public MePage {
        facts = List.copyOf(facts);
        seats = List.copyOf(seats);
        resets = List.copyOf(resets);
        problems = List.copyOf(problems);
    }

    /** A role that she holds; one of them is the one she works in now. */
    public record Seat(String assignment, String title, boolean current) {}
}
