import { useId } from 'preact/hooks';
import { type MessageKey, t } from '../../../utils/i18n';
import './FormField.css';

interface FormFieldProps {
  name: string;
  label: string;
  value: string;
  /** What is wrong with it. */
  problem?: MessageKey;
  placeholder?: string;
  /** Several lines. */
  rows?: number;
  onInput: (value: string) => void;
}

/** A labelled text field with the word about what is wrong below it. */
export function FormField({ name, label, value, problem, placeholder, rows, onInput }: FormFieldProps) {
  const id = useId();
  const common = {
    id,
    name,
    class: 'field',
    value,
    placeholder,
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-describedby': problem ? `${id}-problem` : undefined,
  };
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      {rows ? (
        <textarea {...common} rows={rows} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      ) : (
        <input {...common} autocomplete="off" onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {t(problem)}
        </p>
      )}
    </div>
  );
}
