package org.niangjia.reach;

import java.util.List;

/**
 * One check taken out of the program, and the cells of the tables that have to turn red by it.
 *
 * @param cells regular expressions; each has to match one cell
 */
record Mutation(String name, String says, List<Edit> edits, List<String> cells) {
    private static final String SHARED = "src/main/java/org/niangjia/shared/";
    private static final String CONSULTATION = "src/main/java/org/niangjia/consultation/";
    private static final String IDENTITY = "src/main/java/org/niangjia/identity/web/";
    private static final String REQUESTS = "src/main/resources/db/migration/V0006__consultation.sql";

    /** @param find a regular expression that matches exactly once */
    record Edit(String file, String find, String replacement) {}

    static final List<Mutation> ALL = List.of(
            new Mutation(
                    "permission-not-asked",
                    "the doorkeeper lets in whoever is signed in",
                    List.of(new Edit(
                            SHARED + "web/Doorkeeper.java", "officer\\.may\\(requires\\.value\\(\\)\\)", "true")),
                    List.of(
                            "GET /desk/figures, SYSTEM_ADMINISTRATOR own: 404, not 403",
                            "GET /desk/audit, LEADER cousin: 200, not 403")),
            new Mutation(
                    "nobody-asked",
                    "neither the doorkeeper nor the staff's door asks who comes",
                    List.of(
                            new Edit(
                                    SHARED + "web/Doorkeeper.java",
                                    "response\\.sendError\\(HttpServletResponse\\.SC_UNAUTHORIZED\\);\\s+return false;",
                                    "return true;"),
                            new Edit(
                                    "src/main/java/org/niangjia/identity/web/Doors.java",
                                    "\\.hasAuthority\\([\\w.]+\\)",
                                    ".permitAll()")),
                    List.of("GET /desk, visitor own: \\d+, not sign-in", "GET /desk, receipt own: \\d+, not sign-in")),
            new Mutation(
                    "declared-too-wide",
                    "the audit record is declared @SignedIn instead of @Requires",
                    List.of(new Edit(
                            "src/main/java/org/niangjia/audit/web/AuditController.java",
                            "(?m)^@Requires\\([^)]*\\)$",
                            "@org.niangjia.shared.web.SignedIn")),
                    List.of("GET /desk/audit, CHAIR own: 200, not 403", "history, LEADER own: shown, not hidden")),
            new Mutation(
                    "no-viewer",
                    "an officer's transactions do not tell the database who is looking",
                    List.of(new Edit(SHARED + "store/RowSight.java", "\"kind\", \"officer\"", "\"kind\", \"\"")),
                    List.of(
                            "GET /desk/requests/\\{request}, OFFICER own: .*, not 200",
                            "GET /desk, OFFICER own: 500, not 200")),
            new Mutation(
                    "another-organisation",
                    "the database is told another organisation than the officer's",
                    List.of(new Edit(
                            SHARED + "store/RowSight.java",
                            "officer\\.organization\\(\\)\\.toString\\(\\)",
                            "new UUID(1, 2).toString()")),
                    List.of("GET /desk/requests/\\{request}, OFFICER own: 404, not 200")),
            new Mutation(
                    "stood-aside-forgotten",
                    "both walls forget who stood aside",
                    List.of(
                            new Edit(REQUESTS, "where e\\.request_id = id", "where false and e.request_id = id"),
                            new Edit(
                                    "src/main/java/org/niangjia/consultation/store/DeskSight.java",
                                    "\\.where\\(EXCLUSION\\.ACCOUNT_ID\\.eq\\(account\\.value\\(\\)\\)\\)",
                                    ".where(EXCLUSION.ACCOUNT_ID.eq(new java.util.UUID(1, 2)))")),
                    List.of("GET /desk/requests/\\{request}, CHAIR who stood aside: 200, not 404")),
            new Mutation(
                    "policy-without-organisation",
                    "the officers' policy on requests does not compare the organisation",
                    List.of(new Edit(
                            REQUESTS,
                            "(create policy officer on consultation\\.request[^;]*?)"
                                    + "organization_id = \\(select shared\\.viewer\\('organization'\\)\\)::uuid",
                            "$1true")),
                    List.of(
                            "officer of another desk: select id .* gives 1",
                            "officer of the desk above: update .* gives 1")),
            new Mutation(
                    "policy-without-exclusion",
                    "the officers' policy on requests forgets who stood aside",
                    List.of(new Edit(REQUESTS, "where e\\.request_id = id", "where false and e.request_id = id")),
                    List.of("officer who stood aside: select id .* gives 1")),
            new Mutation(
                    "policy-without-request",
                    "a receipt opens every request",
                    List.of(new Edit(
                            REQUESTS,
                            "(create policy one_request on consultation\\.request[^;]*?)"
                                    + "id = \\(select shared\\.viewer\\('request'\\)\\)::uuid",
                            "$1true")),
                    List.of(
                            "holder of another receipt: select id .* gives 1",
                            "transfer of another: update .* gives 1")),
            new Mutation(
                    "worker-reads-stories",
                    "jobs may read every column",
                    List.of(new Edit(
                            REQUESTS,
                            "grant select \\([^)]*\\) on consultation\\.request to niangjia_worker",
                            "grant select on consultation.request to niangjia_worker")),
                    List.of("niangjia_worker: select story .*: done, not refused")),
            new Mutation(
                    "territory-everywhere",
                    "own and below reaches every organisation",
                    List.of(new Edit(
                            "src/main/java/org/niangjia/organization/store/PathTerritory.java",
                            "\\.orElse\\(false\\)",
                            ".map(_ -> true).orElse(true)")),
                    List.of("GET /desk/figures\\?at=\\{organization}, LEADER cousin: 200, not 404")),
            new Mutation(
                    "lists-from-everywhere",
                    "lists of own and below hold every organisation",
                    List.of(new Edit(
                            "src/main/java/org/niangjia/organization/store/PathTerritory.java",
                            "\\.map\\(at -> OrganizationStore\\.within\\([^;]*?at\\)\\)",
                            ".map(_ -> (Condition) DSL.trueCondition())")),
                    List.of("GET /desk/accounts/\\{account}, SECURITY_ADMINISTRATOR foreign: 200, not 404")),
            new Mutation(
                    "any-visit",
                    "a visit that has ended still opens the request",
                    List.of(new Edit(
                            "src/main/java/org/niangjia/consultation/Visits.java",
                            "store\\.isAlive\\([^;]*\\)\\);",
                            "true);")),
                    List.of("POST /follow/withdrawal, whoever keeps an ended visit: 303, not 422")),
            new Mutation(
                    "everybody-holds",
                    "to hold a request needs no more than to answer it",
                    List.of(
                            new Edit(
                                    CONSULTATION + "web/staff/HoldController.java",
                                    "@Requires\\(Permission\\.HOLD_REQUESTS\\)",
                                    "@Requires(Permission.ANSWER_REQUESTS)"),
                            new Edit(
                                    CONSULTATION + "Holds.java",
                                    "(DeskOutcome hold\\([^{]*\\{\\s+)"
                                            + "if \\(!officer\\.may\\(Permission\\.HOLD_REQUESTS\\)\\)",
                                    "$1if (false)")),
                    List.of("POST /desk/requests/\\{request}/hold, OFFICER own: 303, not 403")),
            new Mutation(
                    "erased-is-read",
                    "whoever answers requests reads what she had deleted while it is held",
                    List.of(new Edit(
                            CONSULTATION + "Desk.java",
                            "officer\\.may\\(Permission\\.HOLD_REQUESTS\\) && request\\.header",
                            "request.header")),
                    List.of("read, OFFICER own: shown, not hidden", "export, OFFICER own: shown, not hidden")),
            new Mutation(
                    "copy-ticket",
                    "a copy of everything opens again and again, and by an open visit too",
                    List.of(
                            new Edit(
                                    CONSULTATION + "Visits.java",
                                    "!store\\.end\\(copies\\.fingerprint\\(token\\)\\)",
                                    "store == null"),
                            new Edit(
                                    CONSULTATION + "Visits.java",
                                    "tokens\\(\"consultation\\.copy\"\\)",
                                    "tokens(\"consultation.follow\")")),
                    List.of(
                            "export, whoever comes back to her copy: shown, not hidden",
                            "export, whoever has an open visit only: shown, not hidden")),
            new Mutation(
                    "not-confirmed",
                    "nobody is asked again who she is",
                    List.of(new Edit(
                            IDENTITY + "Reconfirmation.java",
                            "clock\\.instant\\(\\)\\.isBefore\\(session\\.confirmed\\(\\)[^{]*\\{",
                            "true) {")),
                    List.of("export, OFFICER own who signed in a while ago: shown, not hidden")),
            new Mutation(
                    "one-factor",
                    "a password alone is enough for every role",
                    List.of(new Edit(
                            IDENTITY + "Lack.java",
                            "policy\\.secondFactorRequired\\(\\) && !standing",
                            "false && !standing")),
                    List.of("GET /desk/me, OFFICER by a password alone: 200")),
            new Mutation(
                    "desk-at-the-public-door",
                    "where the desk has a place of its own, it is at the public door too",
                    List.of(new Edit(IDENTITY + "OnlyAtTheDesk.java", "desk == 0 \\|\\|", "true ||")),
                    List.of("GET /sign-in, at the public door: 200, not 404")),
            new Mutation(
                    "tree-everywhere",
                    "whoever may change the tree may do it anywhere, and with her own federation",
                    List.of(
                            new Edit(
                                    "src/main/java/org/niangjia/organization/TreeLock.java",
                                    "territory\\.covers\\(reach, id\\)",
                                    "territory != null"),
                            new Edit(
                                    "src/main/java/org/niangjia/organization/TreeLock.java",
                                    "kind\\.isForHerOwn\\(\\) \\|\\|",
                                    "true ||")),
                    List.of(
                            "POST /desk/organizations/\\{organization}/move, ORGANIZER cousin: 422, not 404",
                            "POST /desk/organizations/\\{organization}/renaming, ORGANIZER own: 422, not 404")),
            new Mutation(
                    "past-of-everybody",
                    "whoever sees the tree sees all of it",
                    List.of(new Edit(
                            "src/main/java/org/niangjia/organization/TreeHistory.java",
                            "if \\(!isHers && !wasHers\\)",
                            "if (false)")),
                    List.of("GET /desk/organizations/\\{organization}, CHAIR sibling: 200, not 404")),
            new Mutation(
                    "seats-everywhere",
                    "whoever sees seats or units, or keeps them, does so anywhere",
                    List.of(
                            new Edit(
                                    "src/main/java/org/niangjia/seat/Seats.java",
                                    "territory\\.covers\\(reach, organization\\)",
                                    "territory != null"),
                            new Edit(
                                    "src/main/java/org/niangjia/unit/Units.java",
                                    "territory\\.covers\\(reach, organization\\)",
                                    "territory != null")),
                    List.of(
                            "GET /desk/organizations/seats/\\{held}, LEADER foreign: 200, not 404",
                            "POST /desk/organizations/seats/\\{held}/end, CHAIR sibling: (303|422), not 404",
                            "GET /desk/organizations/people/\\{person}, SUPERVISOR cousin: 200, not 404",
                            "GET /desk/organizations/units/\\{unit}, LEADER foreign: 200, not 404",
                            "POST /desk/organizations/units/\\{unit}/withdrawal, CHAIR sibling: (303|422), not 404")));
}
