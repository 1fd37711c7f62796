import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useText } from '../../ui/useText.ts';
import classes from './Composer.module.css';
import { messageTexts as texts } from './texts.ts';
import type { Writing } from './useWriting.ts';

interface Props {
  readonly writing: Writing;
}

const warningMaxLength = 80;

/** Above the field: what the words are about, so that readers can choose whether to open them. */
export function WarningField({ writing }: Props) {
  const { warning, warn } = writing;
  return warning === null ? null : <Field warning={warning} onChange={warn} />;
}

interface FieldProps {
  readonly warning: string;
  readonly onChange: (warning: string | null) => void;
}

function Field({ warning, onChange }: FieldProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const isNew = useRef(warning === '');
  useEffect(() => {
    // It has just been asked for; one that was kept with a draft comes without the focus.
    if (isNew.current) field.current?.focus();
  }, []);
  return (
    <div className={classes.warningLine}>
      <IconAlertTriangle size={18} aria-hidden="true" />
      <input
        className={classes.warningField}
        aria-label={text(texts.warningAbout)}
        placeholder={text(texts.warningAbout)}
        maxLength={warningMaxLength}
        value={warning}
        ref={field}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <ActionIcon size={36} aria-label={text(texts.warningRemove)} onClick={() => onChange(null)}>
        <IconX size={18} />
      </ActionIcon>
    </div>
  );
}
