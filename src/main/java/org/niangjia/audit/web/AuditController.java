package org.niangjia.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.ActorNames;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.audit.store.AuditStore;
import org.niangjia.audit.store.AuditStore.Entry;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.READ_AUDIT)
class AuditController {
    private static final int PAGE = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final AuditStore store;
    private final Audit audit;
    private final ViewerTransactions transactions;
    private final ActorNames names;
    private final Frames frames;
    private final DeskFrames desks;
    private final Moments moments;

    AuditController(
            AuditStore store,
            Audit audit,
            ViewerTransactions transactions,
            ActorNames names,
            Frames frames,
            DeskFrames desks,
            Moments moments) {
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
        this.names = names;
        this.frames = frames;
        this.desks = desks;
        this.moments = moments;
    }

    @GetMapping("/desk/audit")
    ModelAndView list(
            Viewer.Officer viewer,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String below,
            HttpServletRequest request) {
        var typed = about.strip();
        var words = frames.words(request);
        var wrong = !typed.isEmpty() && !ID.matcher(typed).matches();
        var id = wrong || typed.isEmpty() ? null : UUID.fromString(typed);
        var belowId = NUMBER.matcher(below).matches() ? Long.parseLong(below) : Long.MAX_VALUE;
        var entries = wrong ? List.<Entry>of() : read(viewer, belowId, id);
        var field = new Field(
                "about",
                words.get("audit.about"),
                words.get("audit.about.hint"),
                true,
                typed,
                wrong ? words.get("audit.about.wrong") : null);
        var page = new AuditPage(
                desks.frame(request, viewer),
                "/desk/audit",
                frames.frame(request).chosen(),
                field,
                table(words, entries.subList(0, Math.min(PAGE, entries.size()))),
                pager(request, words, entries, belowId, id));
        return wrong ? Pages.refused("audit/record", page) : Pages.page("audit/record", page);
    }

    /** Who reads the record stands in it, too. */
    private List<Entry> read(Viewer.Officer viewer, long belowId, @Nullable UUID about) {
        return transactions.as(viewer, () -> {
            var entries = store.list(belowId, about, PAGE + 1);
            audit.done(viewer, new AuditedAct("audit.read", "audit", about, viewer.organization(), ""));
            return entries;
        });
    }

    private Table table(Words words, List<Entry> entries) {
        var actors = entries.stream()
                .map(Entry::actor)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet());
        var known = names.names(actors);
        return new Table(
                words.get("audit.title"),
                List.of(
                        new Table.Column(words.get("audit.column.when"), false),
                        new Table.Column(words.get("audit.column.who"), false),
                        new Table.Column(words.get("audit.column.what"), false),
                        new Table.Column(words.get("audit.column.object"), false),
                        new Table.Column(words.get("audit.column.number"), true)),
                entries.stream().map(entry -> line(words, entry, known)).toList());
    }

    private Table.Line line(Words words, Entry entry, Map<AccountId, String> known) {
        var action = ActionWords.action(words, entry.action());
        return new Table.Line(
                null,
                List.of(
                        moments.at(entry.at(), words),
                        actor(words, entry, known),
                        entry.outcome().equals("refused") ? words.get("audit.refused", action) : action,
                        Optional.ofNullable(entry.object()).map(UUID::toString).orElse(""),
                        Long.toString(entry.id())));
    }

    private static String actor(Words words, Entry entry, Map<AccountId, String> known) {
        var actor = entry.actor();
        return actor == null
                ? ActionWords.kind(words, entry.actorKind())
                : known.getOrDefault(new AccountId(actor), actor.toString());
    }

    private @Nullable Pager pager(
            HttpServletRequest request, Words words, List<Entry> entries, long belowId, @Nullable UUID about) {
        var more = entries.size() > PAGE;
        if (!more && belowId == Long.MAX_VALUE) {
            return null;
        }
        var filter = about == null ? "" : "&about=" + about;
        return new Pager(
                words.get("audit.pager"),
                belowId == Long.MAX_VALUE ? null : frames.frame(request).link("/desk/audit?newest" + filter),
                more
                        ? frames.frame(request)
                                .link("/desk/audit?below="
                                        + entries.get(PAGE - 1).id() + filter)
                        : null);
    }
}
