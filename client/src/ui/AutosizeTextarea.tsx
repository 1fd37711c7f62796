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
    const around = field?.parentElement;
    if (!field || !around) return;
    // What is around keeps its height meanwhile: a list beside it would else be moved off its end by each look.
    around.style.minHeight = `${around.getBoundingClientRect().height}px`;
    field.style.height = '0';
    field.style.height = `${field.scrollHeight}px`;
    around.style.minHeight = '';
  });
  return <textarea ref={ref} value={value} {...rest} />;
}
