// htmx notes the address of the page in the browser's storage, whatever is configured. It can name a place or a
// request, so it goes at once (safety 3). Stands after htmx.
(function () {
    'use strict';
    try {
        sessionStorage.removeItem('htmx-current-path-for-history');
    } catch (e) {
        // No storage, no trace.
    }
})();
