package org.niangjia.proof;

import java.io.IOException;
import java.sql.SQLException;

/** One kind of fault, played on the packaged program. */
interface Scenario {
    String name();

    Chapter play(Stage stage) throws IOException, InterruptedException, SQLException;
}
