package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.DemonstrationAccounts;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The two forms of the staff's door, with what she typed but never a password or a code. */
@Component
class SignInForms {
    private final Frames frames;
    private final SignInPolicy policy;
    private final HalfwayIn halfway;
    private final Passkeys passkeys;
    private final SignOnPlace signOns;
    private final OrganizationNames organizations;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    SignInForms(
            Frames frames,
            SignInPolicy policy,
            HalfwayIn halfway,
            Passkeys passkeys,
            SignOnPlace signOns,
            OrganizationNames organizations,
            ObjectProvider<DemonstrationAccounts> demonstration) {
        this.frames = frames;
        this.policy = policy;
        this.halfway = halfway;
        this.passkeys = passkeys;
        this.signOns = signOns;
        this.organizations = organizations;
        this.demonstration = demonstration;
    }

    SignInPage signIn(HttpServletRequest request, String name, @Nullable String refusalKey) {
        return signIn(request, name, Objects.requireNonNullElse(back(request), ""), refusalKey);
    }

    /** @param typed the page from which she was sent here, which is not in the address; may be empty */
    SignInPage signIn(HttpServletRequest request, String name, String typed, @Nullable String refusalKey) {
        var frame = frames.frame(request);
        var back = WayBack.typed(typed).orElse(null);
        return new SignInPage(
                frame,
                DeskFrames.csrf(request),
                frame.link("/sign-in"),
                frame.link("/sign-in/code"),
                signOns.offer(request, back).orElse(null),
                name,
                back,
                refusalKey == null ? null : frame.words().get(refusalKey),
                shown(frame));
    }

    private static @Nullable String back(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(WayBack.PARAMETER))
                .flatMap(WayBack::typed)
                .orElse(null);
    }

    SecondStepPage secondStep(HttpServletRequest request, String token, @Nullable String problemKey) {
        return secondStep(request, token, back(request), problemKey);
    }

    /** @param back the page from which she was sent here, which is not in the address */
    SecondStepPage secondStep(
            HttpServletRequest request, String token, @Nullable String back, @Nullable String problemKey) {
        var frame = frames.frame(request);
        var factor = Fields.secret(frame.words(), "factor", "identity.second-step.factor", problemKey);
        return new SecondStepPage(
                frame,
                DeskFrames.csrf(request),
                frame.link(SecondStepController.PATH),
                token,
                back,
                factor,
                halfway.open(token)
                        .flatMap(shown -> passkeys.ask(shown.account(), "factor", true, request))
                        .orElse(null),
                Fields.problems(List.of(factor)),
                frame.link("/sign-in"));
    }

    /** Her password is new, and she comes in with it and with her second factor as before. */
    NoticePage changed(HttpServletRequest request) {
        var frame = frames.frame(request);
        return NoticePage.of(
                frame,
                "identity.code.changed.title",
                "identity.code.changed.line",
                frame.link("/sign-in"),
                "identity.ended.onward");
    }

    CodePage code(HttpServletRequest request, String name, CodeProblems wrong) {
        var frame = frames.frame(request);
        var words = frame.words();
        var nameField = Field.of("username", words.get("identity.sign-in.name"), name);
        var code = Fields.of(words, "code", "identity.code.code", "identity.code.code.hint", "", wrong.code());
        var password = PasswordHint.field(policy.passwords(), words, wrong.password());
        var again = Fields.secret(words, "again", "identity.password.again", wrong.again());
        var problems = new ArrayList<Problem>();
        if (wrong.whole() != null) {
            problems.add(Problem.at(nameField, words.get(wrong.whole())));
        }
        problems.addAll(Fields.problems(List.of(code, password, again)));
        return new CodePage(
                frame,
                DeskFrames.csrf(request),
                frame.link("/sign-in/code"),
                frame.link("/sign-in"),
                nameField,
                code,
                password,
                again,
                problems);
    }

    /** Keys of what is wrong with the code form. */
    record CodeProblems(
            @Nullable String whole,
            @Nullable String code,
            @Nullable PasswordFlaw password,
            @Nullable String again) {
        static final CodeProblems NONE = new CodeProblems(null, null, null, null);

        static CodeProblems whole(String key) {
            return new CodeProblems(key, null, null, null);
        }

        static CodeProblems password(PasswordFlaw flaw) {
            return new CodeProblems(null, null, flaw, null);
        }

        boolean any() {
            return !equals(NONE);
        }
    }

    private List<SignInPage.Demonstration> shown(Frame frame) {
        var accounts = frame.demonstration()
                ? Optional.ofNullable(demonstration.getIfAvailable())
                        .map(DemonstrationAccounts::all)
                        .orElse(List.of())
                : List.<DemonstrationAccounts.Shown>of();
        var names = accounts.isEmpty()
                ? Map.<OrganizationId, String>of()
                : organizations.names(accounts.stream()
                        .map(DemonstrationAccounts.Shown::organization)
                        .collect(Collectors.toSet()));
        return accounts.stream()
                .map(account -> new SignInPage.Demonstration(
                        account.signInName(),
                        account.password(),
                        names.getOrDefault(account.organization(), "") + " "
                                + frame.words().get(account.role().key())))
                .toList();
    }
}
