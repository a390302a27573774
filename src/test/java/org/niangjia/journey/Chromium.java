package org.niangjia.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of all journeys, started once. It can reach this machine and nothing else. */
final class Chromium {
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");
    private static final Browser RUNNING = start();

    private Chromium() {}

    static BrowserContext context(Setting setting, String address) {
        var context = RUNNING.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(setting.width(), setting.height())
                .setHasTouch(setting.phone())
                .setJavaScriptEnabled(setting.script())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(setting.language().equals(Locale.ENGLISH) ? "en-GB" : "zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(30_000);
        return context;
    }

    private static Browser start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(place())
                        .setArgs(OPTIONS));
    }

    private static Path place() {
        var named = System.getenv("NIANGJIA_CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the journeys need chromium: apt-get install chromium"));
    }
}
