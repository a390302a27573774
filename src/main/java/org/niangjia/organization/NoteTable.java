package org.niangjia.organization;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.niangjia.identity.Accounts;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** What was written down, when, why and by whom: for the pages of what belongs to an organisation. */
@Component
public class NoteTable {
    private final Accounts accounts;
    private final Moments moments;

    NoteTable(Accounts accounts, Moments moments) {
        this.accounts = accounts;
        this.moments = moments;
    }

    public record Noted(Instant at, String what, String reason, AccountId by) {}

    public Table of(String caption, String what, List<Noted> notes, Words words) {
        return of(caption, what, words.get("organization.notes.why"), notes, words);
    }

    /** @param why as what the third column is headed */
    public Table of(String caption, String what, String why, List<Noted> notes, Words words) {
        var officers = accounts.displayNames(notes.stream().map(Noted::by).collect(Collectors.toSet()));
        return new Table(
                caption,
                List.of(
                        new Column(words.get("organization.notes.when"), false),
                        new Column(what, false),
                        new Column(why, false),
                        new Column(words.get("organization.notes.who"), false)),
                notes.stream()
                        .map(note -> new Line(
                                null,
                                List.of(
                                        moments.at(note.at(), words),
                                        note.what(),
                                        note.reason(),
                                        officers.getOrDefault(note.by(), words.get("organization.tree.someone")))))
                        .toList());
    }
}
