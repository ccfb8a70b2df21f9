import { Check, Minus, Plus } from 'lucide';
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatNumber, t, tn } from '../../../utils/i18n';
import { countPlaces } from '../../../utils/store';
import { Dialog } from '../../shared/Dialog';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { Icon } from '../../shared/Icon';
import { useToasts } from '../../shared/toasts';
import './CollectDialog.css';
import { boxOf, type Choices, type CollectOption, optionsOf, toggled } from './collect-options';
import { recentCollections } from './recent';
import { useCollecting } from './use-collecting';
import { useCollections } from './use-collections';

interface CollectDialogProps {
  /** The articles whose collections are meant. */
  ids: readonly string[];
  onClose: () => void;
}

/**
 * Into which collections articles go. One movement: a few letters, Enter. What is no collection yet becomes one the same way. A click, or
 * Enter with Ctrl, chooses and stays, so that several can be changed at once.
 */
export function CollectDialog({ ids, onClose }: CollectDialogProps) {
  const id = useId();
  const collecting = useCollecting();
  const toasts = useToasts();
  const collections = useCollections();
  const [held, setHeld] = useState<ReadonlyMap<string, number>>();
  const [error, setError] = useState<unknown>();
  const [typed, setTyped] = useState('');
  const [choices, setChoices] = useState<Choices>(new Map());
  const [moved, setMoved] = useState<number>();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const recent = useMemo(recentCollections, []);

  const isAsked = useRef(false);

  // Before the next letter comes: whoever knows the name types on at once.
  useLayoutEffect(() => input.current?.focus(), []);
  useEffect(() => void countPlaces(ids).then(setHeld, setError), []);

  const options = collections && held ? optionsOf({ typed, collections, held, articleCount: ids.length, choices, recent }) : [];
  // Unless another line is gone to, the first that would take the articles in is meant; a new one only where nothing else fits.
  const first = options.findIndex((option) => option.collection && boxOf(option) !== 'true');
  const active = Math.min(moved ?? (typed.trim() ? Math.max(first, 0) : first), options.length - 1);
  useEffect(() => list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' }), [active, typed]);

  const save = (chosen: Choices, create?: string) => {
    onClose();
    const of = (wanted: 'in' | 'out') => [...chosen].filter(([, choice]) => choice === wanted).map(([collectionId]) => collectionId);
    if (chosen.size > 0 || create) void collecting.change(ids, { add: of('in'), remove: of('out'), create });
  };
  const choose = (option: CollectOption | undefined, { stays = false } = {}) => {
    if (!option) return;
    const { collection } = option;
    if (!collection) return save(choices, option.name);
    const next = toggled(choices, collection.id, option.held);
    if (!stays) return save(next);
    setChoices(next);
    input.current?.focus();
  };
  const enter = (stays: boolean) => {
    const option = options[active];
    // Enter takes out what is in already only where that line was gone to.
    const isThere = moved === undefined && option !== undefined && !option.choice && option.held === 'all';
    if (!isThere) return choose(option, { stays });
    onClose();
    toasts.show({ text: t('collections_nothingAdded') });
  };
  // Enter may come before the collections do.
  const isReady = collections !== undefined && held !== undefined;
  useEffect(() => {
    if (isReady && isAsked.current) enter(false);
  }, [isReady]);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing || event.keyCode === 229) return;
    const stays = event.ctrlKey || event.metaKey;
    const isIdle = !event.currentTarget.value.trim() && moved === undefined;
    const acts: Record<string, () => void> = {
      // Round the ends: one step up from the first is the new one.
      ArrowDown: () => setMoved(active + 1 < options.length ? active + 1 : 0),
      ArrowUp: () => setMoved(active > 0 ? active - 1 : options.length - 1),
      Enter: () => {
        if (!isReady) isAsked.current = true;
        else if (isIdle && choices.size > 0) save(choices);
        else enter(stays);
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <Dialog
      title={ids.length === 1 ? t('collections_key') : tn('collections_collect', ids.length)}
      class="collect-dialog"
      onClose={onClose}
      footer={
        <>
          <p class="quiet collect-hint">{t('collections_hint')}</p>
          <button type="button" class="button" onClick={onClose}>
            {t('shared_cancel')}
          </button>
          <button type="button" class="button primary" disabled={choices.size === 0} onClick={() => save(choices)}>
            {t('library_save')}
          </button>
        </>
      }
    >
      <input
        ref={input}
        class="field"
        role="combobox"
        aria-label={t('collections_find')}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('collections_find')}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setMoved(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      {error !== undefined && <ErrorNotice error={error} />}
      <div ref={list} class="collect-list" id={`${id}-list`} role="listbox" aria-multiselectable="true" aria-label={t('collections_title')}>
        {options.map((option, index) => (
          <CollectLine
            key={option.collection?.id ?? ''}
            id={`${id}-${index}`}
            option={option}
            isActive={index === active}
            articleCount={ids.length}
            onChoose={() => choose(option, { stays: Boolean(option.collection) })}
          />
        ))}
      </div>
      {collections && options.length === 0 && <p class="quiet collect-none">{t('collections_none')}</p>}
    </Dialog>
  );
}

interface CollectLineProps {
  id: string;
  option: CollectOption;
  isActive: boolean;
  articleCount: number;
  onChoose: () => void;
}

function CollectLine({ id, option, isActive, articleCount, onChoose }: CollectLineProps) {
  const box = boxOf(option);
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      class={`collect-option ${option.collection ? '' : 'is-new'}`}
      data-active={isActive ? '' : undefined}
      aria-selected={box === 'true'}
      // Before blur: the focus stays in the field, where what is typed next finds the next one.
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      {option.collection ? (
        <span class={`collect-box is-${box}`}>{box !== 'false' && <Icon icon={box === 'true' ? Check : Minus} />}</span>
      ) : (
        <Icon icon={Plus} />
      )}
      <bdi>{option.collection ? option.name : t('collections_new', option.name)}</bdi>
      {box === 'mixed' && articleCount > 1 && <span class="quiet">{t('collections_someOf', option.heldCount, articleCount)}</span>}
      {option.collection && <span class="count">{formatNumber(option.collection.count)}</span>}
    </div>
  );
}
