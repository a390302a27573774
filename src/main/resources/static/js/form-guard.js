// A form is sent once: a second press waits. The button comes back when the page does, or after a while,
// so that a lost connection never locks in what she wrote. Nothing is stored, nothing warns.
(function () {
    'use strict';
    var PATIENCE = 15000;

    function release(form) {
        clearTimeout(Number(form.dataset.timer));
        delete form.dataset.sent;
        form.querySelectorAll('[aria-disabled="true"]').forEach(function (button) {
            button.removeAttribute('aria-disabled');
            if (button.dataset.label) button.textContent = button.dataset.label;
        });
    }

    document.addEventListener('submit', function (event) {
        var form = event.target;
        if (!form.hasAttribute('data-guard')) return;
        if (form.dataset.sent) {
            event.preventDefault();
            return;
        }
        form.dataset.sent = 'yes';
        form.dataset.timer = String(setTimeout(release, PATIENCE, form));
        // Not "disabled": a disabled button would drop its own name and value from what is sent.
        form.querySelectorAll('button[type="submit"]').forEach(function (button) {
            button.setAttribute('aria-disabled', 'true');
        });
        var pressed = event.submitter || form.querySelector('button[data-busy]');
        if (pressed && pressed.dataset.busy) {
            pressed.dataset.label = pressed.textContent;
            pressed.textContent = pressed.dataset.busy;
        }
    });

    // A page that was the answer to a form cannot be shown again by "back": the browser would ask to send the form
    // once more, or show an error. As a plain address it begins anew instead. Only her code can be loaded again.
    if (document.documentElement.classList.contains('sensitive') && !document.querySelector('.receipt')) {
        history.replaceState(null, '', location.href);
    }

    window.addEventListener('pageshow', function (event) {
        if (event.persisted) document.querySelectorAll('form[data-guard]').forEach(release);
    });

    ['htmx:afterRequest', 'htmx:sendError', 'htmx:timeout'].forEach(function (name) {
        document.addEventListener(name, function (event) {
            if (event.target.matches && event.target.matches('form[data-guard]')) release(event.target);
        });
    });

    function focusProblems(root) {
        var problems = root.querySelector && root.querySelector('[data-problems]');
        if (problems) problems.focus();
    }
    focusProblems(document);
    document.addEventListener('htmx:afterSettle', function (event) {
        focusProblems(event.target);
    });
})();
