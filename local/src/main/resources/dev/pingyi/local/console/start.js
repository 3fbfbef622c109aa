/* Says so when the console does not start. Written for the oldest browsers: no module, no syntax after 2009. */
(function () {
  'use strict';

  function show(id, detail) {
    var line = document.getElementById(id);
    if (!line || !line.hidden) return;
    line.hidden = false;
    if (detail) line.appendChild(document.createTextNode(' ' + detail));
  }

  function has() {
    return 'noModule' in document.createElement('script') && 'EventSource' in window && 'fetch' in window
      && 'allSettled' in Promise && 'replaceChildren' in Element.prototype && 'HTMLDialogElement' in window;
  }

  function started() {
    return document.documentElement.getAttribute('data-console') === 'started';
  }

  function broke(detail) {
    if (has()) show('broken', '[' + detail + ']');
  }

  /* Heard on the way down, since a script that does not load tells only itself. */
  window.addEventListener('error', function (event) {
    var source = event.target && event.target.src;
    if (event.message) broke(event.message + ' · ' + (event.filename || '').split('/').pop() + ':' + event.lineno);
    else if (source && event.target.tagName === 'SCRIPT') broke(source.split('/').pop());
  }, true);

  window.addEventListener('unhandledrejection', function (event) {
    broke(String(event.reason && event.reason.message || event.reason));
  });

  /* Whatever was the reason: by now the console runs, or it never will. */
  window.addEventListener('load', function () {
    if (!has()) show('too-old');
    else if (!started()) broke('console.js');
  });
}());
