import { type MessageDescriptor, useIntl } from 'react-intl';

/** Gives a text in the person's language: `text(texts.title, { name })`. */
export type GiveText = (text: MessageDescriptor, values?: Readonly<Record<string, string | number>>) => string;

export function useText(): GiveText {
  const intl = useIntl();
  return intl.formatMessage;
}
