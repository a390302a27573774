package org.niangjia.installation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A program of its own that opens an installation, writes rows and says each number after its commit, until ended. */
final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws SQLException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Settings settings = new TestFolders(Path.of(arguments[0])).settings(Mode.REAL);
        Installation installation = new Installation(
                new SecureRandom(),
                end -> Runtime.getRuntime().addShutdownHook(new Thread(end)),
                Durability.FULL,
                TestFolders.FIRST);
        switch (installation.open(settings, BeforeUpgrade.nothing())) {
            case Attempt.Refused<OpenInstallation> refused -> out.println("refused " + TestFolders.refusals(refused));
            case Attempt.Done<OpenInstallation>(OpenInstallation open) -> write(open.database(), out);
        }
    }

    private static void write(Database database, PrintStream out) throws SQLException {
        try (Connection connection = database.connect(DatabaseRole.APP);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO notes.plain VALUES (?)")) {
            for (int number = 1; ; number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
                out.println(number);
            }
        }
    }
}
