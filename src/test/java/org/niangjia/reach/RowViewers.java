package org.niangjia.reach;

import java.util.List;

/** What each viewer sees of one request of another's, in rows. */
final class RowViewers {
    /**
     * Database role, settings, and what comes of each kind of statement: {@code 1} it read or wrote rows, {@code 0}
     * there were none, {@code error}.
     */
    static final String TABLE = """
            viewer | role | settings | request: read | change | words and steps: read | add | seal anew | shred | who stood aside: read | stand aside | note a deletion | visits | begin a visit
            --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | ---
            officer of the desk | app | kind=officer organization={own} account={other} | 1 | 1 | 1 | 1 | 0 | 0 | 0 | error | error | 0 | error
            officer of another desk | app | kind=officer organization={sibling} account={other} | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            officer of the desk above | app | kind=officer organization={ancestor} account={other} | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            officer who stood aside | app | kind=officer organization={own} account={excluded} | 0 | 0 | 0 | error | 0 | 0 | 1 | error | error | 0 | error
            officer without an organisation | app | kind=officer account={other} | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            officer of a forged organisation | app | kind=officer organization=forged account={other} | error | error | error | error | 0 | 0 | 0 | error | error | 0 | error
            holder of its receipt | app | kind=receipt request={request} | 1 | 1 | 1 | 1 | 0 | 1 | 0 | error | 1 | 1 | 1
            holder of another receipt | app | kind=receipt request={other} | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            receipt holder with an officer's settings | app | kind=receipt organization={own} account={other} | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            transfer of it | app | kind=transfer request={request} | 1 | 1 | 1 | 1 | 1 | 0 | 1 | error | error | 0 | error
            transfer of it by an officer | app | kind=transfer request={request} account={other} | 1 | 1 | 1 | 1 | 1 | 0 | 1 | 1 | error | 0 | error
            transfer of another | app | kind=transfer request={other} account={other} | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            look-up with its code | app | kind=look_up key={lookup} | 1 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            look-up with another code | app | kind=look_up key=00 | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            its own form sent again | app | kind=door key={token} | 1 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            another form | app | kind=door key=00 | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            cookie of a visit to it | app | kind=visit key={cookie} | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 1 | error
            cookie of another visit | app | kind=visit key=00 | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            visitor | app | kind=visitor | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            a kind that does not exist | app | kind=superuser organization={own} request={request} | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            nobody | app | - | error | error | error | error | error | error | error | error | error | error | error
            an empty kind | app | kind= organization={own} | error | error | error | error | error | error | error | error | error | error | error
            job with the application's role | app | kind=job | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 1 | error
            look for what is over its time | app | kind=retention | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            purge of it, before its end | app | kind=purge request={request} | 0 | 0 | 0 | error | 0 | 0 | 0 | error | error | 0 | error
            job, clear columns | worker | kind=job | 1 | error | error | error | error | error | error | error | error | error | error
            officer with the worker's role | worker | kind=officer organization={own} account={other} | 0 | error | error | error | error | error | error | error | error | error | error
            nobody with the worker's role | worker | - | error | error | error | error | error | error | error | error | error | error | error
            """;

    private RowViewers() {}

    record Row(String viewer, String role, String settings, List<String> answers) {}

    static List<Row> rows() {
        return TABLE.lines()
                .skip(2)
                .map(line -> line.strip().split(" \\| ", -1))
                .map(cells ->
                        new Row(cells[0], cells[1], cells[2], List.of(cells).subList(3, cells.length)))
                .toList();
    }
}
