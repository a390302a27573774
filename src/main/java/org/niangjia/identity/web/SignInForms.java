package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.DemonstrationAccounts;
import org.niangjia.identity.OrganizationNames;
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
    private final OrganizationNames organizations;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    SignInForms(Frames frames, OrganizationNames organizations, ObjectProvider<DemonstrationAccounts> demonstration) {
        this.frames = frames;
        this.organizations = organizations;
        this.demonstration = demonstration;
    }

    SignInPage signIn(HttpServletRequest request, String name, @Nullable String refusalKey) {
        var frame = frames.frame(request);
        return new SignInPage(
                frame,
                DeskFrames.csrf(request),
                frames.frame(request).link("/sign-in"),
                frames.frame(request).link("/sign-in/code"),
                name,
                Optional.ofNullable(request.getParameter(WayBack.PARAMETER))
                        .flatMap(WayBack::typed)
                        .orElse(null),
                refusalKey == null ? null : frame.words().get(refusalKey),
                shown(frame));
    }

    CodePage code(HttpServletRequest request, String name, CodeProblems wrong) {
        var frame = frames.frame(request);
        var words = frame.words();
        var nameField = Field.of("username", words.get("identity.sign-in.name"), name);
        var code = field(frame, "code", "identity.code.code", "identity.code.code.hint", wrong.code());
        var password = field(frame, "password", "identity.password.new", "identity.password.hint", wrong.password());
        var again = field(frame, "again", "identity.password.again", null, wrong.again());
        var problems = new ArrayList<Problem>();
        if (wrong.whole() != null) {
            problems.add(Problem.at(nameField, words.get(wrong.whole())));
        }
        for (var field : List.of(code, password, again)) {
            Optional.ofNullable(field.error()).ifPresent(error -> problems.add(Problem.at(field, error)));
        }
        return new CodePage(
                frame,
                DeskFrames.csrf(request),
                frames.frame(request).link("/sign-in/code"),
                frames.frame(request).link("/sign-in"),
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
            @Nullable String password,
            @Nullable String again) {
        static final CodeProblems NONE = new CodeProblems(null, null, null, null);

        static CodeProblems whole(String key) {
            return new CodeProblems(key, null, null, null);
        }

        static CodeProblems password(String key) {
            return new CodeProblems(null, null, key, null);
        }

        boolean any() {
            return !equals(NONE);
        }
    }

    private static Field field(
            Frame frame, String name, String labelKey, @Nullable String hintKey, @Nullable String errorKey) {
        var words = frame.words();
        return new Field(
                name,
                words.get(labelKey),
                hintKey == null ? null : words.get(hintKey),
                false,
                "",
                errorKey == null ? null : words.get(errorKey));
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
