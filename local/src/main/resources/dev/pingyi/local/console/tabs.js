// A row of tabs as the keyboard expects it: one stop, arrows move and choose, Home and End jump.

/** Makes a tablist out of its buttons; choose(button) is called with the tab that is chosen. */
export function tabs(list, choose) {
  const all = () => [...list.querySelectorAll('[role=tab]')];
  const select = (tab, focus = false) => {
    for (const other of all()) {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
    }
    if (focus) tab.focus();
    choose(tab);
  };
  list.addEventListener('click', (event) => {
    const tab = event.target.closest('[role=tab]');
    if (tab) select(tab);
  });
  list.addEventListener('keydown', (event) => {
    const tabsNow = all();
    const here = tabsNow.indexOf(document.activeElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tabsNow.length - 1 }[event.key];
    if (to === undefined || here < 0) return;
    event.preventDefault();
    select(tabsNow[(to + tabsNow.length) % tabsNow.length], true);
  });
  return select;
}
