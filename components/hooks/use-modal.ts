import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Opens a `<dialog>` as modal for as long as it is drawn; spread `props` on it. Escape and a press beside its content call `onClose`;
 * the focus returns to where it was.
 */
export function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  const isPressedBeside = useRef(false);

  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Closing before the element goes is what gives the focus back.
    return () => dialog?.close();
  }, []);

  return {
    ref,
    onCancel(event: Event) {
      event.preventDefault();
      onClose();
    },
    // Text selected with the mouse may end beside the dialog, which is a click on the dialog too: only a press that began there closes.
    onPointerDown(event: PointerEvent) {
      isPressedBeside.current = event.target === ref.current;
    },
    onClick(event: MouseEvent) {
      if (event.target === ref.current && isPressedBeside.current) onClose();
    },
  };
}
