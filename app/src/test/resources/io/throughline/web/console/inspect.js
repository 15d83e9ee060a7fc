// What a test asks of a page that stands in a browser. Answers are complaints: empty is good.
window.inspect = (() => {
  'use strict';

  const name = (element) => {
    const label = (element.innerText || element.getAttribute('aria-label') || '').trim();
    const id = element.id ? '#' + element.id : '';
    return `<${element.localName}${id} class="${element.getAttribute('class') || ''}"> ${label.slice(0, 60)}`;
  };

  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    element.getClientRects().length > 0;

  const stops = () =>
    [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
      .filter((element) => element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden')
      .filter(shown);

  // The page itself never scrolls sideways; a wide table scrolls in a region of its own.
  const width = () => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) {
      return [];
    }
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => !element.parentElement.closest('.scroll'))
      .filter((element) => element.getBoundingClientRect().right > room + 0.5);
    return [`scrolls sideways, ${document.documentElement.scrollWidth} of ${room}: ` + wide.slice(-3).map(name)];
  };

  const watchFocus = () => {
    window.reached = new Set();
    window.unseen = [];
    document.addEventListener('focusin', ({ target }) => {
      window.reached.add(target);
      const style = getComputedStyle(target);
      const box = target.getBoundingClientRect();
      const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      if (!outlined || !inView) {
        window.unseen.push(`focus is not seen: ${name(target)}`);
      }
    });
    document.activeElement.blur();
    const dates = document.querySelectorAll('input[type=datetime-local], input[type=date]').length;
    return stops().length + 8 * dates + 2;
  };

  const focus = () => {
    const missed = stops().filter((element) => !window.reached.has(element));
    return window.unseen.concat(missed.map((element) => `no key leads to ${name(element)}`));
  };

  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

  const access = async (only) => {
    const runOnly = only.length ? { type: 'rule', values: only } : { type: 'tag', values: rules };
    const found = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return found.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
  };

  return { width, watchFocus, focus, access };
})();
