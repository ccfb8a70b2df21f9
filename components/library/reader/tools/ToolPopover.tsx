import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Tool } from './Tool';
import './ToolPopover.css';

interface ToolPopoverProps {
  icon: IconNode;
  label: string;
  keys?: string;
  class?: string;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  children: ComponentChildren;
}

/** A tool that opens a small panel below the toolbar. Escape closes it and gives the focus back; so does going elsewhere. */
export function ToolPopover({ icon, label, keys, class: className, isOpen, setOpen, children }: ToolPopoverProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  // What is in it may have taken the focus already.
  useLayoutEffect(() => {
    if (isOpen && !panel.current?.contains(document.activeElement)) panel.current?.focus({ preventScroll: true });
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    const onPointer = ({ target }: PointerEvent) => {
      const isInside = panel.current?.contains(target as Node) || opener.current?.contains(target as Node);
      if (!isInside) setOpen(false);
    };
    // A press into the article's frame is heard here as the focus going there.
    const onBlur = () => document.activeElement?.localName === 'iframe' && setOpen(false);
    document.addEventListener('pointerdown', onPointer);
    window.addEventListener('blur', onBlur);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      window.removeEventListener('blur', onBlur);
    };
  }, [isOpen]);

  return (
    <>
      <Tool
        icon={icon}
        label={label}
        keys={keys}
        class={className}
        isOpen={isOpen}
        controls={isOpen ? id : undefined}
        buttonRef={opener}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div
          ref={panel}
          id={id}
          class="tool-popover"
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Escape') {
              event.preventDefault();
              setOpen(false);
              opener.current?.focus();
            }
            // The page around must not take the panel's keys for its own.
            if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
          }}
          onFocusOut={({ relatedTarget }) => {
            const to = relatedTarget as Node | null;
            if (to && !panel.current?.contains(to) && to !== opener.current) setOpen(false);
          }}
        >
          {children}
        </div>
      )}
    </>
  );
}
