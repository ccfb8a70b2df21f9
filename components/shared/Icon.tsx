import type { IconNode } from 'lucide';
import { h } from 'preact';

/** One lucide icon, 16 px, decoration only: the control around it carries the name. */
export function Icon({ icon }: { icon: IconNode }) {
  return (
    <svg class="icon-svg" viewBox="0 0 24 24" aria-hidden="true">
      {icon.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
