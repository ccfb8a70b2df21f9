import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { cleanTag } from '../../../utils/model/tags';

interface TagNameFieldProps {
  tag: string;
  /** The name as it is kept; called only when it is another one. */
  onRename: (name: string) => void;
  onLeave: () => void;
}

/** The whole name of a tag, to be written over in its place: with another name in front of the `/` it goes there. */
export function TagNameField({ tag, onRename, onLeave }: TagNameFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => {
    const field = input.current;
    field?.focus({ preventScroll: true });
    // The last level is what is mostly meant.
    field?.setSelectionRange(tag.lastIndexOf('/') + 1, tag.length);
  }, []);

  const finish = (isKept: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const name = cleanTag(input.current?.value ?? '');
    onLeave();
    if (isKept && name && name !== tag) onRename(name);
  };

  return (
    <input
      ref={input}
      class="field tags-name-field"
      dir="auto"
      aria-label={t('tags_nameOf', tag)}
      defaultValue={tag}
      autocomplete="off"
      spellcheck={false}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.isComposing || event.keyCode === 229) return;
        if (event.key === 'Enter') finish(true);
        else if (event.key === 'Escape') finish(false);
        else return;
        event.preventDefault();
      }}
    />
  );
}
