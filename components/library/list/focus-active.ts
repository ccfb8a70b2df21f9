/** Brings the focus to the row that keys mean once the list is drawn, unless it has gone on meanwhile: letters typed into a field are no commands. */
export function focusActiveSoon(root: () => ParentNode | null): void {
  const from = document.activeElement;
  requestAnimationFrame(() => {
    const { activeElement: now } = document;
    if (now !== from && now !== document.body && !now?.closest('.articles')) return;
    root()?.querySelector<HTMLElement>('.articles .row > a[tabindex="0"]')?.focus();
  });
}
