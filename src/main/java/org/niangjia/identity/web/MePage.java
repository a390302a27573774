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
 * @param roleEnded the one in which she worked: she chooses before anything else
 * @param present asks for her second factor; null: she has none
 * @param ask shows a passkey in its place; null: she has none
 * @param signOn null: the site has none, and she is not linked
 * @param deeds what was done to it, and when
 * @param news those since she was here last
 */
public record MePage(
        DeskFrame desk,
        List<Item> facts,
        List<Seat> seats,
        String roleAction,
        boolean roleEnded,
        Field current,
        Field password,
        Field again,
        String passwordAction,
        Factor factor,
        Passkeys passkeys,
        @Nullable SignOn signOn,
        Sessions sessions,
        String codesLeft,
        Field confirm,
        @Nullable Field present,
        @Nullable PasskeyAsk ask,
        String recoveryAction,
        List<String> deeds,
        List<String> news,
        @Nullable String done,
        List<Problem> problems) {
    public MePage {
        facts = List.copyOf(facts);
        seats = List.copyOf(seats);
        deeds = List.copyOf(deeds);
        news = List.copyOf(news);
        problems = List.copyOf(problems);
    }

    /** A role that she holds; one of them is the one she works in now. */
    public record Seat(String assignment, String title, boolean current) {}

    /** Her second factor, and where to set it. */
    public record Factor(String state, String label, String href) {}

    public record Passkeys(List<OnePasskey> all, String addHref) {
        public Passkeys {
            all = List.copyOf(all);
        }
    }

    /** Her link with the site's own sign-on, and where to make or end it. */
    public record SignOn(String state, String label, String href) {}

    public record OnePasskey(String name, String times, String endAction) {}

    public record Sessions(List<Session> all, String endOthersAction) {
        public Sessions {
            all = List.copyOf(all);
        }
    }

    /** @param endAction null: it is this one, which she ends by signing out, or it cannot be ended by itself */
    public record Session(
            String browser,
            String times,
            boolean here,
            @Nullable String endAction) {}
}
