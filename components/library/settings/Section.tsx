import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One group of settings under its name. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="setting" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
