import type { ComponentChildren, Ref } from 'preact';
import { t } from '../../../utils/i18n';
import type { Metadata, Provenances } from '../../../utils/model/article';
import type { DraftKey } from '../../../utils/model/draft';
import { langOfText } from '../../../utils/model/text-lang';
import { dotBefore } from '../../shared/TagDot';
import { type Suggestion, TagField } from '../../shared/TagField';
import './ArticleFields.css';
import { MetaLine } from './MetaLine';
import { guessText } from './meta-values';
import { NoteField } from './NoteField';
import { TitleField } from './TitleField';

export interface ArticleFieldsProps {
  metadata: Metadata;
  provenance: Provenances;
  host: string;
  excerpt: string;
  tags: string[];
  note: string;
  suggestions: Suggestion[];
  isNoteOpen: boolean;
  /** Whether the note was asked for just now, and so takes the focus. */
  isNoteWanted: boolean;
  tagInput: Ref<HTMLInputElement>;
  onMeta: (key: DraftKey, value: string) => void;
  onTags: (tags: string[]) => void;
  onNote: (note: string) => void;
  /** Enter in a field that is confirmed with it: on to the main button. */
  onConfirm: () => void;
  /** Enter in the empty tag field. */
  onEnter: () => void;
  /** Facts for the end of the line under the title. */
  children?: ComponentChildren;
}

/** What a person sees of an article and may correct before and after it is saved. */
export function ArticleFields(props: ArticleFieldsProps) {
  const { metadata, provenance, excerpt } = props;
  const titleGuess = guessText(provenance, 'title');
  const lang = metadata.lang || langOfText(metadata.title + excerpt);
  return (
    <>
      <TitleField
        value={metadata.title}
        lang={lang}
        guess={titleGuess}
        onInput={(title) => props.onMeta('title', title)}
        onConfirm={() => {
          if (titleGuess && metadata.title.trim()) props.onMeta('title', metadata.title);
          props.onConfirm();
        }}
      />
      <MetaLine
        metadata={metadata}
        provenance={provenance}
        host={props.host}
        lang={lang}
        onChange={props.onMeta}
        onConfirm={props.onConfirm}
      >
        {props.children}
      </MetaLine>
      {excerpt && (
        <p class="card-excerpt" lang={lang} dir="auto">
          {excerpt}
        </p>
      )}
      <TagField
        before={dotBefore}
        id="page-tags"
        label={t('popup_tags')}
        value={props.tags}
        suggestions={props.suggestions}
        onChange={props.onTags}
        onSubmit={props.onEnter}
        inputRef={props.tagInput}
      />
      {props.isNoteOpen && <NoteField value={props.note} isWanted={props.isNoteWanted} onInput={props.onNote} />}
    </>
  );
}
