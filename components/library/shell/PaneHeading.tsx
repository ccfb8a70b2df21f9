import type { ComponentChildren, Ref } from 'preact';
import { useLibrary } from '../library-context';
import { BackToList } from './BackToList';
import './PaneHeading.css';

interface PaneHeadingProps {
  title: string;
  /** Takes the focus when the page changes altogether. */
  titleRef: Ref<HTMLHeadingElement>;
  children?: ComponentChildren;
}

/** The head of a view that takes the list's place, with the way back where no pane beside it has one. */
export function PaneHeading({ title, titleRef, children }: PaneHeadingProps) {
  const { layout } = useLibrary();
  return (
    <header class="pane-heading">
      {layout !== 'wide' && <BackToList />}
      <h1 ref={titleRef} tabIndex={-1} data-focus-home>
        {title}
      </h1>
      {children}
    </header>
  );
}
