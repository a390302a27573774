package org.niangjia.identity.provider;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says by a code why not (RFC 6749, 4.1.2.1 and 5.2; OpenID Connect Core 1.0, 3.1.2.6). A code comes by her
 * browser, so only what is one of these is written down.
 */
final class ErrorCode {
    static final String DENIED = "access_denied";
    static final String CODE_NOT_TAKEN = "invalid_grant";

    private static final Set<String> KNOWN = Set.of(
            DENIED,
            CODE_NOT_TAKEN,
            "invalid_request",
            "invalid_client",
            "invalid_scope",
            "unauthorized_client",
            "unsupported_grant_type",
            "unsupported_response_type",
            "server_error",
            "temporarily_unavailable",
            "interaction_required",
            "login_required",
            "account_selection_required",
            "consent_required",
            "invalid_request_uri",
            "invalid_request_object",
            "request_not_supported",
            "request_uri_not_supported",
            "registration_not_supported");

    private ErrorCode() {}

    static String of(@Nullable ErrorObject error) {
        var code = error == null ? null : error.getCode();
        return code != null && KNOWN.contains(code) ? code : "unknown";
    }
}
