package org.niangjia.proof;

import java.util.ArrayList;
import java.util.List;

/** The run as promised, and the control that shows what the run would have noticed. */
record Verdict(Outcome outcome, Afterwards afterwards, Outcome control) {
    List<String> objections() {
        var objections = new ArrayList<>(outcome.objections());
        objections.addAll(afterwards.objections());
        if (control.findings().lost().isEmpty()) {
            objections.add("the harness cannot see a loss: with synchronous_commit=off none was found");
        }
        return objections;
    }

    boolean isProven() {
        return objections().isEmpty();
    }
}
