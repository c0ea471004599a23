/*
 * What a reader has chosen for every page: theme, size of text, typeface. It is read from the head, before anything is
 * drawn, so that no page changes its look while it loads; a classic script, because those also run over file://.
 */
(() => {
  const choices = {
    theme: ['light', 'dark', 'sepia'],
    size: ['large', 'larger', 'largest'],
    face: ['legible'],
  };
  const root = document.documentElement;
  const keyOf = (name) => `reader-${name}`;

  /** Undefined where nothing was chosen, or the browser keeps nothing. */
  const kept = (name) => {
    try {
      const value = localStorage.getItem(keyOf(name));
      return choices[name].includes(value) ? value : undefined;
    } catch {
      return undefined;
    }
  };
  const keep = (name, value) => {
    try {
      if (value === undefined) localStorage.removeItem(keyOf(name));
      else localStorage.setItem(keyOf(name), value);
    } catch {
      // The choice then holds for this page.
    }
  };
  const show = (name, value) => {
    if (value === undefined) root.removeAttribute(`data-${name}`);
    else root.setAttribute(`data-${name}`, value);
  };
  const names = Object.keys(choices);
  const showKept = () => names.forEach((name) => show(name, kept(name)));

  root.setAttribute('data-scripted', '');
  showKept();

  document.addEventListener('DOMContentLoaded', () => {
    const panel = document.querySelector('.reader');
    if (panel === null) return;
    const check = () => {
      for (const name of names) {
        const value = root.getAttribute(`data-${name}`) ?? '';
        const input = panel.querySelector(`input[name="reader-${name}"][value="${value}"]`);
        if (input !== null) input.checked = true;
      }
    };
    check();
    panel.addEventListener('change', ({ target }) => {
      const name = target.name.replace('reader-', '');
      const value = target.value === '' ? undefined : target.value;
      show(name, value);
      keep(name, value);
    });
    const close = () => {
      panel.open = false;
    };
    panel.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !panel.open) return;
      close();
      panel.querySelector('summary').focus();
    });
    document.addEventListener('click', ({ target }) => {
      if (!panel.contains(target)) close();
    });
    // Another tab’s choice holds here as well, and so does a page’s that comes back from the browser’s memory.
    const again = () => {
      showKept();
      check();
    };
    addEventListener('storage', again);
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) again();
    });
  });
})();
