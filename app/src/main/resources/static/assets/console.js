// Keeps the overview up to date. Without it the page is as complete, and stands still.
//
// Written here instead of taken from htmx-ext-sse: browsers keep six connections to a server over
// HTTP/1.1, a stream takes one for good, and the extension holds it in hidden tabs too. The seventh
// tab would then wait for ever. Here only a page that is seen follows.
(() => {
  'use strict';

  const RENEW_MILLIS = 30_000;
  const RETRY_MILLIS = 10_000;

  const live = document.getElementById('live');
  if (!live) {
    return;
  }
  const figures = document.getElementById('figures');
  const state = document.getElementById('live-state');
  const pause = document.getElementById('live-pause');
  let source = null;
  let retry = null;
  let paused = false;

  const refresh = () => window.htmx.trigger(figures, 'appended');

  const say = (words) => {
    if (state.textContent !== words) {
      state.textContent = words;
      live.dataset.state = words;
    }
  };

  const close = () => {
    clearTimeout(retry);
    if (source) {
      source.close();
      source = null;
    }
  };

  const follow = () => {
    close();
    if (paused || document.hidden) {
      return;
    }
    source = new EventSource(live.dataset.live);
    source.addEventListener('open', () => say('Live'));
    source.addEventListener('appended', refresh);
    source.addEventListener('error', () => {
      say('Not connected');
      if (source && source.readyState === EventSource.CLOSED) {
        retry = setTimeout(follow, RETRY_MILLIS); // refused, not only cut: the browser gave up
      }
    });
  };

  pause.addEventListener('click', () => {
    paused = !paused;
    pause.setAttribute('aria-pressed', String(paused));
    if (paused) {
      close();
      say('Paused');
    } else {
      refresh();
      follow();
    }
  });

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && !paused) {
      refresh();
    }
    follow();
  });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', (shown) => shown.persisted && follow());

  // Ages grow also when nothing happens.
  setInterval(() => {
    if (!document.hidden && !paused) {
      refresh();
    }
  }, RENEW_MILLIS);

  live.hidden = false;
  follow();
})();
