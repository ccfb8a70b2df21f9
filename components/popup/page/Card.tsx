import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import './Card.css';

/** The box for this page. Ctrl+Enter means its main button from every field in it. */
export function Card({ onEnter, children }: { onEnter?: () => void; children: ComponentChildren }) {
  const latest = useRef(onEnter);
  latest.current = onEnter;
  return (
    <section
      class="card"
      aria-label={t('popup_thisPage')}
      onKeyDown={(event) => {
        if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        // After the redraw: the field that it was pressed in may just have handed over what was typed.
        setTimeout(() => latest.current?.());
      }}
    >
      {children}
    </section>
  );
}

/** Stands for the card while the page is read: nothing for the first moment, so that a quick page does not flicker. */
export function CardSkeleton() {
  return (
    <section class="card card-skeleton" aria-label={t('popup_thisPage')} aria-busy="true">
      <span class="visually-hidden" role="status">
        {t('popup_reading')}
      </span>
      <div class="bone bone-title" />
      <div class="bone bone-title short" />
      <div class="bone bone-line" />
      <div class="bone bone-field" />
      <div class="bone bone-button" />
    </section>
  );
}
