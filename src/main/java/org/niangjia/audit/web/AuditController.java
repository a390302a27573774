package org.niangjia.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.ActorNames;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.audit.store.AuditStore;
import org.niangjia.audit.store.AuditStore.Entry;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Requires;
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
    private static final Set<String> DAY_ONLY = Set.of("receipt", "visitor");
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
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String below,
            HttpServletRequest request) {
        var words = frames.words(request);
        var typedAbout = about.strip();
        var typedDay = day.strip();
        var id = ID.matcher(typedAbout).matches() ? UUID.fromString(typedAbout) : null;
        var date = TypedDay.of(typedDay).orElse(null);
        var aboutField = field(words, "about", typedAbout, id == null);
        var dayField = field(words, "day", typedDay, date == null);
        var problems = Stream.of(dayField, aboutField)
                .filter(field -> field.error() != null)
                .map(field -> Problem.at(field, String.valueOf(field.error())))
                .toList();
        var belowId = NUMBER.matcher(below).matches() ? Long.parseLong(below) : Long.MAX_VALUE;
        var wanted = new AuditStore.Wanted(belowId, id, date);
        var entries = problems.isEmpty() ? read(viewer, wanted) : List.<Entry>of();
        var page = new AuditPage(
                desks.frame(request, viewer),
                "/desk/audit",
                aboutField,
                dayField,
                problems,
                lines(words, entries.subList(0, Math.min(PAGE, entries.size()))),
                pager(request, words, entries, wanted));
        return problems.isEmpty() ? Pages.page("audit/record", page) : Pages.refused("audit/record", page);
    }

    private static Field field(Words words, String name, String typed, boolean unreadable) {
        var key = "audit." + name;
        return new Field(
                name,
                words.get(key),
                words.get(key + ".hint"),
                true,
                typed,
                unreadable && !typed.isEmpty() ? words.get(key + ".wrong") : null);
    }

    /** Who reads the record stands in it, too. */
    private List<Entry> read(Viewer.Officer viewer, AuditStore.Wanted wanted) {
        return transactions.as(viewer, () -> {
            var entries = store.list(wanted, PAGE + 1);
            audit.done(viewer, new AuditedAct("audit.read", "audit", wanted.about(), viewer.organization(), ""));
            return entries;
        });
    }

    private List<AuditPage.Line> lines(Words words, List<Entry> entries) {
        var actors = names.names(accounts(entries.stream().map(Entry::actor)));
        var objects = names.signInNames(accounts(entries.stream().map(AuditController::account)));
        return entries.stream()
                .map(entry -> line(words, entry, actors, objects))
                .toList();
    }

    private static Set<AccountId> accounts(Stream<@Nullable UUID> ids) {
        return ids.filter(Objects::nonNull).map(AccountId::new).collect(Collectors.toSet());
    }

    private static @Nullable UUID account(Entry entry) {
        return entry.objectKind().equals("account") ? entry.object() : null;
    }

    private AuditPage.Line line(
            Words words, Entry entry, Map<AccountId, String> actors, Map<AccountId, String> objects) {
        var actor = entry.actor();
        var account = account(entry);
        var object = entry.object();
        return new AuditPage.Line(
                when(words, entry),
                actor == null
                        ? ActionWords.actor(words, entry)
                        : actors.getOrDefault(new AccountId(actor), actor.toString()),
                ActionWords.deed(words, entry),
                account == null
                        ? ActionWords.object(words, entry)
                        : objects.getOrDefault(new AccountId(account), ActionWords.object(words, entry)),
                object == null ? null : object.toString(),
                Long.toString(entry.id()));
    }

    /** Of what she did herself only the day was written down: a time would be an invented one. */
    private String when(Words words, Entry entry) {
        return DAY_ONLY.contains(entry.actorKind())
                ? moments.day(WorkingCalendar.day(entry.at()), words)
                : moments.at(entry.at(), words);
    }

    private @Nullable Pager pager(
            HttpServletRequest request, Words words, List<Entry> entries, AuditStore.Wanted wanted) {
        var more = entries.size() > PAGE;
        var newest = wanted.belowId() == Long.MAX_VALUE;
        if (!more && newest) {
            return null;
        }
        var filter = (wanted.about() == null ? "" : "&about=" + wanted.about())
                + (wanted.day() == null ? "" : "&day=" + wanted.day());
        return new Pager(
                words.get("audit.pager"),
                newest ? null : frames.frame(request).link("/desk/audit?newest" + filter),
                more
                        ? frames.frame(request)
                                .link("/desk/audit?below="
                                        + entries.get(PAGE - 1).id() + filter)
                        : null);
    }
}
