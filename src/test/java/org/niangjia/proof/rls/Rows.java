package org.niangjia.proof.rls;

import java.util.List;

/**
 * The rows of one table as statements would write them again.
 *
 * @param inserts columns and values of each household's row
 * @param change a column set to what already stands in a row, without reading it
 */
record Rows(List<String> inserts, String change) {
    String inserted(int household) {
        return inserts.get(household);
    }
}
