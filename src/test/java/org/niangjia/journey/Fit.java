package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether what stands on a page has room there (WCAG 1.4.4, 1.4.10). */
final class Fit {
    /**
     * Text that is cut off, that lies outside the window, or that lies on other text. What sticks to the window may, what
     * waits above it for the keyboard, and what is wide in a box that scrolls by itself.
     */
    private static final String CROWDED = """
            () => {
                const shut = it => { for (; it; it = it.parentElement)
                    if (getComputedStyle(it).clipPath === 'inset(50%)') return true; return false; };
                const scrolls = it => { for (; it && it !== document.body; it = it.parentElement)
                    if (/auto|scroll/.test(getComputedStyle(it).overflowX)) return true; return false; };
                const sticks = it => { for (; it; it = it.parentElement)
                    if (/fixed|sticky/.test(getComputedStyle(it).position)) return true; return false; };
                const boxes = [], found = [];
                const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walk.nextNode()) {
                    const text = walk.currentNode, owner = text.parentElement;
                    if (!text.data.trim() || !owner.checkVisibility() || owner.closest('.visually-hidden, select, script')
                        || sticks(owner) || shut(owner)) continue;
                    const range = document.createRange();
                    range.selectNodeContents(text);
                    for (const box of range.getClientRects()) {
                        if (box.width < 2 || box.height < 2 || box.bottom <= 0) continue;
                        if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(owner)) found.push('outside: ' + text.data.trim());
                        for (let it = owner; it && it !== document.body; it = it.parentElement) {
                            const style = getComputedStyle(it), frame = it.getBoundingClientRect();
                            if (/hidden|clip/.test(style.overflowX) && (box.right > frame.right + 1 || box.left < frame.left - 1)
                                || /hidden|clip/.test(style.overflowY) && (box.bottom > frame.bottom + 1 || box.top < frame.top - 1))
                                found.push('cut: ' + text.data.trim());
                        }
                        boxes.push({box, text});
                    }
                }
                boxes.forEach((one, index) => boxes.slice(index + 1).forEach(other => {
                    const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
                    const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
                    if (one.text !== other.text && width > 4 && height > Math.min(one.box.height, other.box.height) / 2)
                        found.push('on each other: ' + one.text.data.trim() + ' | ' + other.text.data.trim());
                }));
                return found;
            }""";

    private Fit() {}

    static List<?> crowded(Page page) {
        return (List<?>) page.evaluate(CROWDED);
    }

    static void atTwiceItsSize(Person person) {
        var size = "parseFloat(getComputedStyle(document.documentElement).fontSize)";
        person.page.evaluate("document.documentElement.style.fontSize = 2 * " + size + " + 'px'");
        at(person);
    }

    static void at(Person person) {
        var page = person.page;
        assertThat(crowded(page)).as("%s (%s)", page.url(), person.setting).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s does not scroll sideways", page.url())
                .isEqualTo(true);
    }
}
