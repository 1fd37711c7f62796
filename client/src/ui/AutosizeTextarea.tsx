import { type ComponentProps, type RefObject, useLayoutEffect } from 'react';

interface Props extends ComponentProps<'textarea'> {
  readonly value: string;
  readonly ref: RefObject<HTMLTextAreaElement | null>;
}

/** A text field that is as high as its text, up to the greatest height its style allows. */
export function AutosizeTextarea({ value, ref, ...rest }: Props) {
  // After every rendering: the text decides the height, and so does the width it has.
  useLayoutEffect(() => {
    const field = ref.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  });
  return <textarea ref={ref} value={value} {...rest} />;
}
