package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** Hands that have no mouse: nothing here clicks. */
final class Keyboard {
    private static final int ENOUGH_TABS = 160;
    /** WCAG 2.4.7: one sees where the keyboard is. Two pixels at least, at the thing itself or at its label. */
    private static final String SEEN = """
            () => { const it = document.activeElement;
                if (it === document.body) return true;
                return [it, ...(it.labels || [])].some(each => [null, '::after'].some(part => {
                    const style = getComputedStyle(each, part);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                })); }""";
    /** WCAG 2.4.11: what sticks to the window does not lie on all of it. */
    private static final String UNCOVERED = """
            () => { const it = document.activeElement;
                if (it === document.body) return true;
                return [it, ...(it.labels || [])].some(each => [...each.getClientRects()].some(box =>
                    [.1, .5, .9].some(part => { const top = document.elementFromPoint(
                            box.left + box.width * part, box.top + box.height * part);
                        return top && (each.contains(top) || top.contains(each) && top !== document.documentElement); }))); }""";

    /** Of a group of radio buttons one: from there the arrows lead. */
    private static final String MARKED = """
            () => { const groups = new Set();
                for (const it of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
                    const box = it.getBoundingClientRect();
                    const used = !it.disabled && it.type !== 'hidden' && box.width > 0 && it.tabIndex >= 0
                        && it.checkVisibility({visibilityProperty: true});
                    const group = it.type === 'radio' ? it.form.action + it.name : null;
                    if (used && !(group && (groups.has(group) || !it.checked
                            && it.form.querySelector(`[name="${it.name}"]:checked`)))) {
                        it.setAttribute('data-unreached', '');
                    }
                    if (group && used && it.hasAttribute('data-unreached')) groups.add(group);
                } }""";

    private static final String ALL_REACHED = "() => !document.querySelector('[data-unreached]')";

    private Keyboard() {}

    static void enter(Person person, Locator what) {
        tabTo(person, what);
        person.leave(() -> person.page.keyboard().press("Enter"));
        person.look();
    }

    /** The form that goes there. */
    static void send(Person person, String action) {
        enter(
                person,
                person.page
                        .locator("main form[action*='" + action + "'] .actions button[type=submit]")
                        .first());
    }

    /** Into a field, over what stands there. */
    static void type(Person person, String name, String text) {
        tabTo(person, person.page.locator("main [name='" + name + "']").last());
        person.page.keyboard().press("ControlOrMeta+A");
        person.page.keyboard().insertText(text);
    }

    /** Tab leads to the chosen one of a group, or to its first; from there the arrows. */
    static void choose(Person person, String name, String value) {
        tabTo(
                person,
                person.page
                        .locator("[name='" + name + "']:checked")
                        .or(person.page.locator("[name='" + name + "']"))
                        .first());
        var wanted = person.page.locator("[name='" + name + "'][value='" + value + "']");
        for (var step = 0; step < 20 && !wanted.isChecked(); step++) {
            person.page
                    .keyboard()
                    .press(
                            wanted.evaluate("it => it === document.activeElement")
                                            .equals(true)
                                    ? "Space"
                                    : "ArrowDown");
        }
        assertThat(wanted.isChecked()).as("%s is %s", name, value).isTrue();
    }

    static void tabTo(Person person, Locator what) {
        for (var tab = 0; tab < ENOUGH_TABS && !has(what); tab++) {
            person.page.keyboard().press("Tab");
            sees(person, SEEN, "it can be seen where the keyboard is");
            sees(person, UNCOVERED, "what the keyboard is on is not hidden");
        }
        assertThat(has(what)).as("the keyboard reaches %s", what).isTrue();
    }

    /** From the top to the end: whatever can be used with a mouse is reached, and seen when it is. */
    static void through(Person person) {
        person.page.evaluate(MARKED);
        for (var tab = 0; tab < ENOUGH_TABS && !Boolean.TRUE.equals(person.page.evaluate(ALL_REACHED)); tab++) {
            person.page.keyboard().press("Tab");
            sees(person, SEEN, "it can be seen where the keyboard is");
            sees(person, UNCOVERED, "what the keyboard is on is not hidden");
            person.page.evaluate("() => document.activeElement.removeAttribute('data-unreached')");
        }
        assertThat(person.page.evaluate("() => document.querySelector('[data-unreached]')?.outerHTML ?? ''"))
                .as("the keyboard reaches everything of %s", person.page.url())
                .isEqualTo("");
    }

    private static boolean has(Locator what) {
        return Boolean.TRUE.equals(what.evaluate("it => it === document.activeElement"));
    }

    private static void sees(Person person, String what, String says) {
        assertThat(person.page.evaluate(what))
                .as("%s: %s", says, person.page.evaluate("document.activeElement.outerHTML"))
                .isEqualTo(true);
    }
}
