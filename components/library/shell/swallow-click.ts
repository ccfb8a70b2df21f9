/**
 * The click that a browser makes of a drop opens nothing. `isDown`: the movement was given up with the button still pressed, so the click comes
 * only when it is let go.
 */
export function swallowClick({ isDown = false } = {}): void {
  const end = new AbortController();
  const { signal } = end;
  document.addEventListener(
    'click',
    (event) => {
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );
  // The click comes right behind.
  const finish = () => {
    setTimeout(() => end.abort());
  };
  if (!isDown) finish();
  else for (const type of ['pointerup', 'pointercancel']) document.addEventListener(type, finish, { capture: true, signal });
}
