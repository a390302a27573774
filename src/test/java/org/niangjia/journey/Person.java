package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Someone at a screen. Each page that she meets is looked at as a whole before she goes on. */
class Person implements AutoCloseable {
    final Setting setting;
    final Page page;
    final Watch watch;
    final Speech says;
    private final BrowserContext context;
    private String door = "";

    Person(Setting setting, String address) {
        this.setting = setting;
        this.says = new Speech(setting.language());
        this.context = Chromium.context(setting, address);
        this.page = context.newPage();
        this.watch = new Watch(page, address);
    }

    /** The same browser at another node's door: cookies know no ports. */
    void goTo(String address) {
        door = address.replaceFirst("/$", "");
        watch.goTo(address);
    }

    void open(String path) {
        page.navigate(door + path);
        look();
    }

    /** An address that answers with a refusal. */
    void open(String path, int status) {
        watch.expect(status);
        open(path);
    }

    void follow(String key, Object... arguments) {
        follow(page.getByRole(AriaRole.LINK, named(says.get(key, arguments))).first());
    }

    void press(String key, Object... arguments) {
        follow(button(key, arguments));
    }

    /** The form comes back with a sentence, a summary that has the focus, and everything that was typed. */
    void pressAndBeRefused(int status, String problemKey, String key, Object... arguments) {
        watch.expect(status);
        press(key, arguments);
        seesProblem(problemKey);
    }

    void seesProblem(String problemKey) {
        var summary = page.locator("[data-problems]");
        assertThat(summary.innerText()).contains(says.get(problemKey)).contains(says.get("shared.problems.title"));
        assertThat(summary.evaluate("it => document.activeElement === it"))
                .as("the summary has the focus")
                .isEqualTo(true);
    }

    /** Does something that leads to another page, and looks at that. */
    void follow(Locator what) {
        leave(what::click);
        look();
    }

    void leave(Runnable step) {
        var before = watch.loads();
        step.run();
        page.waitForCondition(() -> watch.loads() > before);
    }

    Locator button(String key, Object... arguments) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(says.get(key, arguments))
                                .setExact(true))
                .first();
    }

    void fill(String name, String text) {
        page.locator("[name='" + name + "']").last().fill(text);
    }

    String typed(String name) {
        return page.locator("[name='" + name + "']").last().inputValue();
    }

    void choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    }

    void sees(String text) {
        assertThat(page.locator("body").innerText()).contains(text);
    }

    void doesNotSee(String text) {
        page.waitForLoadState();
        assertThat(page.content()).doesNotContain(text);
    }

    void holdsNothing() {
        assertThat(context.cookies()).as("cookies").isEmpty();
    }

    BrowserContext context() {
        return context;
    }

    void look() {
        Look.at(this);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Override
    public void close() {
        var faults = watch.faults();
        context.close();
        assertThat(faults).isEmpty();
    }
}
