import { MultiSelect } from '@mantine/core';
import { useText } from '../../../ui/useText.ts';
import type { Colleague } from './rota.ts';
import { rotaTexts as texts } from './texts.ts';

interface Props {
  readonly label: string;
  readonly staff: readonly Colleague[];
  /** Account ids, first to last. */
  readonly ladder: readonly string[];
  readonly onChange: (ladder: readonly string[]) => void;
}

const mostCalled = 5;

/** Who is called first, second, third: in the order in which they are chosen. */
export function LadderField({ label, staff, ladder, onChange }: Props) {
  const text = useText();
  const numbered = (id: string, alias: string) => {
    const place = ladder.indexOf(id);
    return place === -1 ? alias : `${place + 1}. ${alias}`;
  };
  return (
    <MultiSelect
      aria-label={label}
      placeholder={ladder.length === 0 ? text(texts.who) : ''}
      data={staff.map(({ id, alias }) => ({ value: id, label: numbered(id, alias) }))}
      value={[...ladder]}
      maxValues={mostCalled}
      onChange={onChange}
    />
  );
}
