package org.niangjia.reach;

import java.util.List;

/** What each viewer sees of one request of another's, in rows. */
final class RowViewers {
    /**
     * Database role, settings, and what comes of reading the request, its messages and its steps: {@code 1} seen,
     * {@code 0} not there, {@code error}; then of changing the request's state.
     */
    static final String TABLE = """
            viewer | role | settings | request | message | step | change
            --- | --- | --- | --- | --- | --- | ---
            officer of the desk | app | kind=officer organization={own} account={other} | 1 | 1 | 1 | 1
            officer of another desk | app | kind=officer organization={sibling} account={other} | 0 | 0 | 0 | 0
            officer of the desk above | app | kind=officer organization={ancestor} account={other} | 0 | 0 | 0 | 0
            officer who stood aside | app | kind=officer organization={own} account={excluded} | 0 | 0 | 0 | 0
            officer without an organisation | app | kind=officer account={other} | 0 | 0 | 0 | 0
            officer of a forged organisation | app | kind=officer organization=forged account={other} | error | error | error | error
            holder of its receipt | app | kind=receipt request={request} | 1 | 1 | 1 | 1
            holder of another receipt | app | kind=receipt request={other} | 0 | 0 | 0 | 0
            receipt holder with an officer's settings | app | kind=receipt organization={own} account={other} | 0 | 0 | 0 | 0
            transfer of it | app | kind=transfer request={request} | 1 | 1 | 1 | 1
            transfer of another | app | kind=transfer request={other} | 0 | 0 | 0 | 0
            look-up with its code | app | kind=look_up key={lookup} | 1 | 1 | 1 | 0
            look-up with another code | app | kind=look_up key=00 | 0 | 0 | 0 | 0
            its own form sent again | app | kind=door key={token} | 1 | 1 | 1 | 0
            another form | app | kind=door key=00 | 0 | 0 | 0 | 0
            visitor | app | kind=visitor | 0 | 0 | 0 | 0
            a kind that does not exist | app | kind=superuser organization={own} request={request} | 0 | 0 | 0 | 0
            nobody | app | - | error | error | error | error
            an empty kind | app | kind= organization={own} | error | error | error | error
            job with the application's role | app | kind=job | 0 | 0 | 0 | 0
            job, clear columns | worker | kind=job | 1 | error | error | error
            officer with the worker's role | worker | kind=officer organization={own} account={other} | 0 | error | error | error
            nobody with the worker's role | worker | - | error | error | error | error
            """;

    private RowViewers() {}

    record Row(String viewer, String role, String settings, List<String> answers) {}

    static List<Row> rows() {
        return TABLE.lines()
                .skip(2)
                .map(line -> line.strip().split(" \\| ", -1))
                .map(cells ->
                        new Row(cells[0], cells[1], cells[2], List.of(cells).subList(3, 7)))
                .toList();
    }
}
