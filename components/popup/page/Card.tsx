import type { ComponentChildren } from 'preact';
import { t } from '../../../utils/i18n';
import './Card.css';

/** The box for this page. Ctrl+Enter means its main button from every field in it. */
export function Card({ onEnter, children }: { onEnter?: () => void; children: ComponentChildren }) {
  return (
    <section
      class="card"
      aria-label={t('popup_thisPage')}
      onKeyDown={(event) => {
        if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onEnter?.();
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
