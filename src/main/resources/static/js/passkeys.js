// Asks her device for a passkey. Its answer goes into an ordinary field of an ordinary form: without script, or where
// the browser has no passkeys, these buttons stay hidden and the codes remain.
(function () {
    'use strict';
    if (!window.PublicKeyCredential || !navigator.credentials) return;

    function bytes(text) {
        var binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
        return Uint8Array.from(binary, function (character) { return character.charCodeAt(0); });
    }

    function text(buffer) {
        if (!buffer) return undefined;
        var binary = Array.from(new Uint8Array(buffer), function (byte) { return String.fromCharCode(byte); }).join('');
        return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    }

    function words(list) {
        return list ? list.split(' ') : [];
    }

    function known(data) {
        return words(data.known).map(function (id) { return { type: 'public-key', id: bytes(id) }; });
    }

    function show(data) {
        return navigator.credentials.get({ publicKey: {
            challenge: bytes(data.question),
            rpId: data.host,
            allowCredentials: known(data),
            userVerification: 'preferred'
        } });
    }

    function make(data) {
        return navigator.credentials.create({ publicKey: {
            challenge: bytes(data.question),
            rp: { id: data.host, name: data.host },
            user: { id: bytes(data.owner), name: data.name, displayName: data.name },
            pubKeyCredParams: words(data.algorithms).map(function (alg) { return { type: 'public-key', alg: Number(alg) }; }),
            excludeCredentials: known(data),
            authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
            attestation: 'none'
        } });
    }

    function json(answer) {
        return JSON.stringify({
            id: answer.id,
            rawId: text(answer.rawId),
            type: answer.type,
            response: {
                clientDataJSON: text(answer.response.clientDataJSON),
                attestationObject: text(answer.response.attestationObject),
                authenticatorData: text(answer.response.authenticatorData),
                signature: text(answer.response.signature),
                userHandle: text(answer.response.userHandle)
            },
            clientExtensionResults: {}
        });
    }

    document.querySelectorAll('[data-passkey]').forEach(function (part) {
        var button = part.querySelector('button');
        var status = part.querySelector('[role="status"]');
        part.hidden = false;
        button.addEventListener('click', function () {
            var field = button.form.elements[part.dataset.into];
            status.textContent = '';
            (part.dataset.passkey === 'make' ? make(part.dataset) : show(part.dataset)).then(function (answer) {
                // Nobody reads it, and its text is long.
                field.type = field.type === 'hidden' ? 'hidden' : 'password';
                field.value = json(answer);
                if (part.dataset.sends) button.form.requestSubmit();
                else status.textContent = part.dataset.done;
            }).catch(function () {
                status.textContent = part.dataset.failed;
            });
        });
    });
}());
