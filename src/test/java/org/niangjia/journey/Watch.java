package org.niangjia.journey;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** Sees what goes wrong behind a page: script errors, answers that nobody expected, requests to elsewhere. */
final class Watch {
    private String address;
    private final List<String> faults = new ArrayList<>();
    private final List<Integer> expected = new ArrayList<>();
    private String elsewhere = "data:";
    private int loads;

    Watch(Page page, String address) {
        this.address = address;
        page.onConsoleMessage(this::said);
        page.onPageError(error -> faults.add("script error: " + error));
        page.onRequest(this::asked);
        page.onResponse(this::answered);
        page.onLoad(_ -> loads++);
    }

    /** From now on she asks there. */
    void goTo(String other) {
        address = other;
    }

    /** The next answers may have this status, once. */
    void expect(int status) {
        expected.add(status);
    }

    /** A site that is not ours, and that she goes to by herself. */
    void mayAsk(String address) {
        elsewhere = address;
    }

    int loads() {
        return loads;
    }

    /** What has gone wrong since the last call. */
    List<String> faults() {
        var all = new ArrayList<>(faults);
        expected.forEach(status -> all.add("there was no answer " + status));
        faults.clear();
        expected.clear();
        return all;
    }

    private void said(ConsoleMessage message) {
        // The browser's own line about a status: the answer itself is looked at below.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            faults.add("console: " + message.text());
        }
    }

    private void asked(Request request) {
        var url = request.url();
        if (!url.startsWith(address)
                && !url.startsWith(NeutralSite.address())
                && !url.startsWith("data:")
                && !url.startsWith(elsewhere)) {
            faults.add("asks elsewhere: " + url);
        }
    }

    private void answered(Response response) {
        var status = response.status();
        if (status >= 400 && !expected.remove(Integer.valueOf(status))) {
            faults.add(status + " from " + response.url());
        }
    }
}
