package org.niangjia.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/permissions.md is the table of the test, for people; {@code -Dupdate} writes it. */
class PermissionsPageTest {
    private static final Path PAGE = Path.of("docs/permissions.md");
    private static final String HEAD = """
            # Who may do what, and where

            Written by the reach test, which asks every route for every role at every place and holds the answers to this
            table (`RoutesReachTest`; after a change of its table: `./mvnw test -Dtest=PermissionsPageTest -Dupdate`).

            A place says where the officer's organisation stands, seen from the one that has the record: own, ancestor,
            descendant, sibling, cousin (another county of the same city), foreign (another province), nation (the root). `own 200, 404`: 200
            at its own organisation, 404 at the five others. 200 a page, 303 done, 422 the form again, 403 the role may not
            do this, 404 out of reach or not there, `sign-in` led to the staff's door (a form is told so with 401).

            Who only looks (supervisor, leader) sees numbers, never a request. The receipt holder reaches the one request
            whose code she holds. Jobs come through no route: what they reach is among the rows below.

            """;
    private static final String ACTIONS = """

            ## One woman's request

            What is shown of it, not whether a page opens (`ActionsReachTest`): every role at every place was tried, and whoever
            does not stand here gets nothing.

            """;
    private static final String ROWS = """

            ## Rows

            The second wall, in the database itself (`RowsReachTest`): what each viewer's transaction can do with the rows of
            one request: 1 it reads or writes them, 0 it finds none, or an error.

            """;

    @Test
    void thePageIsTheTable() throws IOException {
        var page = page();
        if (System.getProperty("update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    private static String page() {
        var routes = Permissions.lines().stream().map(PermissionsPageTest::row).collect(Collectors.joining("\n"));
        return HEAD
                + "## Routes\n\n| route | visitor | receipt holder | chair | officer | supervisor | leader | system adm. |"
                + " security adm. | audit adm. |\n|---|---|---|---|---|---|---|---|---|---|\n"
                + routes
                + "\n"
                + ACTIONS
                + Action.page()
                + ROWS
                + RowViewers.TABLE
                        .lines()
                        .map(line -> "| " + line.strip() + " |")
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String row(Line line) {
        var form = line.form().isEmpty() ? "" : " (" + names(line) + ")";
        return "| `" + line.method() + " " + line.path() + "`" + form + " | "
                + line.cells().stream().map(Expected::text).collect(Collectors.joining(" | ")) + " |";
    }

    private static String names(Line line) {
        var names = new ArrayList<String>();
        for (var index = 0; index < line.form().size(); index += 2) {
            names.add(line.form().get(index));
        }
        return String.join(", ", names);
    }
}
