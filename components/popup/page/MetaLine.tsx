import type { ComponentChildren } from 'preact';
import type { Metadata, Provenances } from '../../../utils/model/article';
import { MetaField } from './MetaField';
import './MetaLine.css';
import { type MetaKey, metaValues } from './meta-values';

interface MetaLineProps {
  metadata: Metadata;
  provenance: Provenances;
  host: string;
  lang?: string;
  onChange: (key: MetaKey, value: string) => void;
  /** A value was confirmed with Enter. */
  onConfirm: () => void;
  /** Facts at the end of the line that are not for editing. */
  children?: ComponentChildren;
}

/** The line under the title: source · author · date · site, each to be corrected with one click, then what the text holds. */
export function MetaLine({ metadata, provenance, host, lang, onChange, onConfirm, children }: MetaLineProps) {
  return (
    <div class="meta-line">
      {metaValues(metadata, provenance, host).map((value) => (
        <span class="meta-part" key={value.key}>
          <MetaField
            value={value}
            stored={metadata[value.key]}
            lang={lang}
            onChange={(next) => onChange(value.key, next)}
            onConfirm={onConfirm}
          />
        </span>
      ))}
      {children}
    </div>
  );
}
