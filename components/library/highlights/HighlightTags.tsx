import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { listTags } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { dotBefore } from '../../shared/TagDot';
import { TagField } from '../../shared/TagField';

interface HighlightTagsProps {
  id: string;
  value: string[];
  onChange: (tags: string[]) => void;
  onClose: (isByKey: boolean) => void;
}

/** The tags of a highlight while they are changed; every change is kept at once. */
export function HighlightTags({ id, value, onChange, onClose }: HighlightTagsProps) {
  const tags = useLiveQuery(listTags, []);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field inside pass here on their way up.
    <div
      class="mark-tags-field"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onClose(true);
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget as Node)) onClose(false);
      }}
    >
      <TagField
        before={dotBefore}
        id={id}
        label={t('library_markTags')}
        value={value}
        suggestions={tags.state === 'ready' ? tags.value : []}
        inputRef={input}
        onChange={onChange}
        onSubmit={() => onClose(true)}
      />
    </div>
  );
}
