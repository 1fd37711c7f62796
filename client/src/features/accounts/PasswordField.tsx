import { PasswordInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useText } from '../../ui/useText.ts';
import { accountTexts as texts } from './texts.ts';

interface Props {
  readonly label: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
}

/** A password that can be shown while it is typed, and that says when Caps Lock is on. */
export function PasswordField({ label, autoComplete, value, onChange, hint }: Props) {
  const text = useText();
  const [capsLock, setCapsLock] = useState(false);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState?.('CapsLock') ?? false);
  return (
    <PasswordInput
      label={label}
      name="password"
      autoComplete={autoComplete}
      required
      withAsterisk={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={watch}
      onKeyUp={watch}
      onBlur={() => setCapsLock(false)}
      description={capsLock ? text(texts.capsLock) : hint}
      inputWrapperOrder={['label', 'input', 'description']}
      visibilityToggleButtonProps={{ 'aria-label': text(texts.showPassword), tabIndex: 0, size: 36 }}
    />
  );
}
